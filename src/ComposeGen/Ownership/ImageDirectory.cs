using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Ownership;

/// <summary>What an image has at a path, as far as that is certain.</summary>
/// <param name="Exists">Whether there is a directory.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="HasContent">Whether anything is in it.</param>
internal sealed record ImageDirectory(bool? Exists, FileOwner Owner, bool? HasContent)
{
    public static readonly ImageDirectory Unknown = new(null, FileOwner.Unknown, null);
    public static readonly ImageDirectory Absent = new(false, FileOwner.Unknown, false);

    /// <summary>A directory that belongs to root, if it is there.</summary>
    public static readonly ImageDirectory OfRoot = new(null, FileOwner.Root, null);

    /// <summary>What the image of a service has at a path.</summary>
    public static ImageDirectory Of(Service service, string path)
    {
        if (service.Build is { } build)
            return build.Image?.DirectoryAt(path) ?? Unknown;
        if (service.Project is not { } project)
            return ServiceImage.Facts(service) is { } facts ? Of(facts, path) : Unknown;
        return ContainerPath.Touch(project.WorkingDirectory.TrimEnd('/'), path) || ServiceImage.BaseFacts(project) is not { } below ? Unknown : Of(below, path);
    }

    /// <summary>What a known image has at a path.</summary>
    public static ImageDirectory Of(ImageFacts facts, string path) =>
        ServiceImage.Lacks(facts, path) ? Absent
        : facts.HasDirectory(path) == true ? new ImageDirectory(true, FileOwner.Public, null)
        : Unknown;
}
