using ComposeGen.Facts;

namespace ComposeGen.Rules.Storage;

/// <summary>What is known about the image that a service runs.</summary>
internal static class ServiceImage
{
    // Where a project names no base image, the SDK takes one of these; their directories are the same.
    private const string SdkBaseImage = "mcr.microsoft.com/dotnet/aspnet:10.0";

    // Every distribution has these, empty or not, so a volume there is not fresh.
    private static readonly string[] CommonDirectories =
        ["/dev/shm", "/mnt", "/opt", "/run", "/srv", "/tmp", "/var", "/var/cache", "/var/lib", "/var/log", "/var/run", "/var/tmp"];

    private static readonly string[] CommonTrees = ["/bin", "/dev", "/etc", "/home", "/lib", "/root", "/sbin", "/usr", "/var/log"];

    /// <summary>What servers make at their first start, and their images do not have.</summary>
    /// <remarks>SQL Server: docker/for-win issue 11434, microsoft/mssql-docker issue 542 and microsoft/aspire issue 7182. A new volume there belongs to root.</remarks>
    private static readonly Dictionary<string, string[]> MadeByServers = new(StringComparer.Ordinal)
    {
        ["mcr.microsoft.com/mssql/server"] = ["/var/opt/mssql/data", "/var/opt/mssql/log", "/var/opt/mssql/secrets"],
        ["quay.io/keycloak/keycloak"] = ["/opt/keycloak/data/h2"],
    };

    /// <summary>
    /// The facts that hold for the image; null for one that nothing is known about, for one whose Dockerfile was not read, and
    /// for Windows, where the paths are others. A variable with a default stands for that.
    /// </summary>
    public static ImageFacts? Facts(Service service)
    {
        if (service.Provider is not null || service.Platform?.AsText().Template.StartsWith("windows", StringComparison.OrdinalIgnoreCase) == true)
            return null;
        if (service.Build is { } build)
            return build.Image?.Facts;
        return service.Project is null && service.Image is { WithDefaults: var image } && !IsOfWindows(image) ? ImageFacts.Find(image) : null;
    }

    /// <summary>What makes the image, for findings about it.</summary>
    public static object? Origin(Service service) => (object?)service.Build ?? service.Image;

    /// <summary>Who declares a volume: <c>of postgres</c>, or <c>that ./api/Dockerfile:12 declares</c>.</summary>
    public static string Declarer(Service service, string volume) =>
        service.Build?.Image is { } built && built.LineOfVolume(volume) is { } line ? $"that {built.Place(line)} declares" : "of " + ImageName.Of(Facts(service)!);

    /// <summary>The facts on the image that a project is published upon.</summary>
    public static ImageFacts? BaseFacts(ProjectImage project) =>
        project.BaseImage is { } image && IsOfWindows(image) ? null : ImageFacts.Find(project.BaseImage ?? SdkBaseImage);

    /// <summary>Whether the container certainly is one of Linux.</summary>
    public static bool IsLinux(Service service) =>
        service.Platform?.Literal?.StartsWith("linux", StringComparison.OrdinalIgnoreCase) == true
        || (service.Isolation is null && service.Build is { } build
            ? build.Image is { IsBaseKnown: true, Facts: not null }
            : service.Isolation is null && (service.Project is { } project ? BaseFacts(project) : Facts(service)) is not null);

    /// <summary>Whether an image certainly has nothing at a path.</summary>
    public static bool Lacks(ImageFacts facts, string path) =>
        facts.IsBaseImage ? facts.HasDirectory(path) == false
        : (MadeByServers.TryGetValue(facts.Repository, out var made) && made.Contains(path)) || IsKnownToLack(facts, path);

    public static bool IsOfWindows(string image) =>
        image.Contains("windows") || image.Contains("nanoserver");

    private static bool IsKnownToLack(ImageFacts facts, string path) =>
        facts.Pitfalls.Contains("nonroot-new-path")
        && facts is { DataPaths: { } data, DeclaredVolumes: { } volumes, ConfigPaths: { } configs }
        && !data.Concat(volumes).Concat(configs.Select(static config => config.Path))
            .Any(known => ContainerPath.Touch(known, path) && !IsCommon(known))
        && !IsCommon(path);

    private static bool IsCommon(string path) =>
        CommonDirectories.Contains(path) || CommonTrees.Any(tree => ContainerPath.IsAtOrAbove(tree, path));
}
