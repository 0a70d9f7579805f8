using System.ComponentModel;
using System.Globalization;

namespace ComposeGen;

/// <summary>The container image that <c>dotnet publish -t:PublishContainer</c> makes of a project. Members of the generated <c>Projects</c> class.</summary>
/// <remarks>.NET documentation, "Containerize a .NET app with dotnet publish".</remarks>
/// <param name="path">The project file, relative to the definitions project, with forward slashes.</param>
/// <param name="repository">The image's repository: the SDK's <c>ContainerRepository</c>.</param>
public sealed class ProjectImage(string path, string repository)
{
    /// <summary>What MSBuild knows of a project; written by the build.</summary>
    /// <param name="path">The project file, relative to the definitions project.</param>
    /// <param name="registry"><c>ContainerRegistry</c>, or nothing.</param>
    /// <param name="repository"><c>ContainerRepository</c>.</param>
    /// <param name="tags"><c>ContainerImageTags</c>, with semicolons between.</param>
    /// <param name="baseImage"><c>ContainerBaseImage</c>, or nothing.</param>
    /// <param name="user"><c>ContainerUser</c>, or nothing.</param>
    /// <param name="workingDirectory"><c>ContainerWorkingDirectory</c>.</param>
    /// <param name="ports"><c>ContainerPort</c> items, such as <c>8080/tcp</c>, with semicolons between.</param>
    /// <param name="environment"><c>ContainerEnvironmentVariable</c> items, <c>NAME=value</c> a line.</param>
    /// <param name="listensOnDefaultPort">Whether nothing in the project speaks of another port than that of its base image.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ProjectImage(string path, string registry, string repository, string tags, string baseImage, string user, string workingDirectory, string ports, string environment = "", bool listensOnDefaultPort = false)
        : this(path, repository)
    {
        Registry = NullIfEmpty(registry);
        Tag = tags.Split(';')[0];
        BaseImage = NullIfEmpty(baseImage);
        User = NullIfEmpty(user);
        WorkingDirectory = workingDirectory;
        Ports = [.. ports.Split([';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static port => int.TryParse(port.Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(static port => port > 0)];
        Environment = environment.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => line.IndexOf('=') > 0)
            .GroupBy(static line => line.Substring(0, line.IndexOf('=')), static line => line.Substring(line.IndexOf('=') + 1), StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Last(), StringComparer.Ordinal);
        ListensOnDefaultPort = listensOnDefaultPort;
    }

    /// <summary>The project file, relative to the definitions project, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The image's repository: <c>ContainerRepository</c>.</summary>
    public string Repository { get; } = repository;

    /// <summary>The registry it is pushed to: <c>ContainerRegistry</c>; null for the local engine.</summary>
    public string? Registry { get; init; }

    /// <summary>The image's tag: <c>ContainerImageTag</c>, or the first of <c>ContainerImageTags</c>.</summary>
    public string Tag { get; init; } = "latest";

    /// <summary>The image it is built on: <c>ContainerBaseImage</c>; null where the SDK chooses.</summary>
    public string? BaseImage { get; init; }

    /// <summary>The user the process runs as: <c>ContainerUser</c>; null where it is not known.</summary>
    public string? User { get; init; }

    /// <summary>The directory the process starts in: <c>ContainerWorkingDirectory</c>.</summary>
    public string WorkingDirectory { get; init; } = "/app";

    /// <summary>The ports the process listens on: <c>ContainerPort</c> items.</summary>
    public IReadOnlyList<int> Ports { get; init; } = [];

    /// <summary>The environment variables of the image: <c>ContainerEnvironmentVariable</c> items.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the process listens on the port of .NET's images, 8080, as far as the project's settings and start-up code tell.</summary>
    internal bool ListensOnDefaultPort { get; init; }

    /// <summary>The image reference: registry, repository and tag.</summary>
    public string Reference => (Registry is null ? "" : Registry + "/") + Repository + ":" + Tag;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
