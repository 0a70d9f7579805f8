namespace ComposeGen;

/// <summary>Mounts of another image's files, read-only.</summary>
/// <remarks>Docker documentation, "Image mounts"; Docker Engine 28 and later.</remarks>
public static class ImageMount
{
    /// <summary>Mounts the files of an image.</summary>
    /// <param name="image">The image reference.</param>
    /// <param name="target">The absolute path in the container.</param>
    public static Mount At(Text image, Text target) => new() { Type = MountType.Image, Source = image, Target = target };
}
