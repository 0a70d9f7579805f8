using ComposeGen.Facts.Dockerfiles;

namespace ComposeGen.Host;

/// <summary>Dockerfiles on disk.</summary>
/// <param name="directory">The directory of <c>compose.yaml</c>.</param>
internal sealed class DiskDockerfiles(string directory) : IDockerfiles
{
    public bool TryRead(string path, out string? text)
    {
        try
        {
            var full = Path.Combine(directory, path);
            text = File.Exists(full) ? File.ReadAllText(full) : null;
            return text is not null || !Directory.Exists(full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            text = null;
            return false;
        }
    }
}
