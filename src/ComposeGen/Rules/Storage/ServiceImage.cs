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

    private static readonly string[] CommonTrees = ["/bin", "/dev", "/etc", "/home", "/lib", "/root", "/sbin", "/usr"];

    /// <summary>
    /// The facts that hold for the image; null for one that is built, for one that nothing is known about, and for
    /// Windows, where the paths are others.
    /// </summary>
    public static ImageFacts? Facts(Service service) =>
        service.Build is null && service.Project is null && service.Provider is null
        && service.Image is { Template: var image } && !IsOfWindows(image)
        && service.Platform?.AsText().Template.StartsWith("windows", StringComparison.OrdinalIgnoreCase) != true
            ? ImageFacts.Find(image)
            : null;

    /// <summary>The facts on the image that a project is published upon.</summary>
    public static ImageFacts? BaseFacts(ProjectImage project) =>
        project.BaseImage is { } image && IsOfWindows(image) ? null : ImageFacts.Find(project.BaseImage ?? SdkBaseImage);

    /// <summary>Whether the container certainly is one of Linux.</summary>
    public static bool IsLinux(Service service) =>
        service.Platform?.Literal?.StartsWith("linux", StringComparison.OrdinalIgnoreCase) == true
        || (service.Isolation is null && (service.Project is { } project ? BaseFacts(project) : Facts(service)) is not null);

    /// <summary>Whether the image certainly has no directory at a path, so that a fresh volume there belongs to root.</summary>
    public static bool Lacks(Service service, string path)
    {
        if (service.Project is { } project)
        {
            return service.Build is null
                && !ContainerPath.Touch(project.WorkingDirectory.TrimEnd('/'), path)
                && BaseFacts(project)?.HasDirectory(path) == false;
        }

        return Facts(service) is { } facts
            && (facts.IsBaseImage ? facts.HasDirectory(path) == false : IsKnownToLack(facts, path));
    }

    private static bool IsOfWindows(string image) =>
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
