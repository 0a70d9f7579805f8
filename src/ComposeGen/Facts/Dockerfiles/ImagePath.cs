using ComposeGen.Rules.Storage;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>Paths as the instructions of a Dockerfile take them.</summary>
internal static class ImagePath
{
    /// <summary>The directory that instructions run in; null if it is not known.</summary>
    public static string? Of(ImageConfiguration image, BaseImage @base) =>
        image.WorkingDirectory is { } directory ? directory.Value : @base.IsScratch || @base.Facts?.IsBaseImage == true ? "/" : null;

    /// <summary>A path, from a directory if it is relative; null if that is not known.</summary>
    public static string? Combine(string? directory, string path)
    {
        if (!path.StartsWith("/", StringComparison.Ordinal))
        {
            if (directory is null)
                return null;
            path = directory + "/" + path;
        }

        return ContainerPath.Repair(path) ?? (path.Contains(':') ? null : "/");
    }
}
