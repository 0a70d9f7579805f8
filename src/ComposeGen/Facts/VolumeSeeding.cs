namespace ComposeGen.Facts;

internal enum VolumeSeeding
{
    None,
    Image,
    Entrypoint,
}
