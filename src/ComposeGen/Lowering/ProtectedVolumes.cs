namespace ComposeGen.Lowering;

/// <summary>
/// Protected volumes become external: Compose then never removes them. Their names are those Compose would give, so
/// that protecting a volume later does not lose its data.
/// </summary>
internal static class ProtectedVolumes
{
    public static void MakeExternal(ComposeFile file)
    {
        foreach (var volume in file.Volumes)
        {
            if (IsProtected(volume) && volume.External?.Literal != true)
            {
                volume.Name ??= DefaultName(file, volume);
                volume.External = true;
                volume.Driver = null;
                volume.DriverOpts = new TextMap();
                volume.Labels = new TextMap();
            }
        }
    }

    public static bool IsProtected(Volume volume) => volume.Protected?.Literal == true;

    /// <summary>The name that Compose gives a volume that has none of its own.</summary>
    public static Text DefaultName(ComposeFile file, Volume volume) => Text.Concat(file.Name!, "_" + volume.Key);
}
