using System.Collections.Concurrent;
using ComposeGen.Facts.Dockerfiles;

namespace ComposeGen.Facts;

/// <summary>
/// What is known about an image, reduced to the version and variant its tag names. A member is null when it is unknown, which
/// never means "none": an empty list means none.
/// </summary>
public sealed class ImageFacts
{
    /// <summary>Standard directories below which a distribution's image has no directory; .NET's images have the home of their user.</summary>
    private static readonly string[] EmptyDirectories = ["/home", "/media", "/mnt", "/opt", "/root", "/srv"];

    /// <summary>More images than any application has, and few enough to keep while names are being typed.</summary>
    private const int MostRemembered = 2000;

    private static readonly ConcurrentDictionary<string, ImageFacts?> Remembered = new(StringComparer.Ordinal);

    private readonly ImageRecord _record;
    private readonly FactSet _facts;
    private readonly RangeRecord? _range;

    private ImageFacts(ImageRecord record, ImageReference reference, TagReading tag)
    {
        _record = record;
        (_facts, _range) = FactResolver.Resolve(record, tag);
        Reference = reference;
        VersionKnown = tag.Version is not null;
    }

    private ImageFacts(ImageRecord record, ImageReference reference, FactSet facts, RangeRecord? range, bool versionKnown)
    {
        _record = record;
        _facts = facts;
        _range = range;
        Reference = reference;
        VersionKnown = versionKnown;
    }

    /// <summary>The repositories something is known about, in alphabetical order, without their other names.</summary>
    public static IReadOnlyList<string> Repositories => ImageCatalogue.Repositories;

    /// <summary>The reference that was asked for.</summary>
    public ImageReference Reference { get; }

    /// <summary>The name the facts are kept under, which differs from <see cref="ImageReference.Repository"/> if that is another name of the image.</summary>
    public string Repository => _record.Repository;

    /// <summary>What the image is for.</summary>
    public ImageKind Kind => _record.Kind;

    /// <summary>Whether the image keeps state that outlives a container. A <see cref="ImageKind.Cache"/> may be stateful too.</summary>
    public bool IsStateful => _record.IsStateful;

    /// <summary>
    /// Whether the tag tells the version. No tag and <c>latest</c> mean the newest one. If it is false, a member that differs between
    /// versions is unknown.
    /// </summary>
    public bool VersionKnown { get; }

    /// <summary>The versions the facts were taken from, such as <c>&gt;=18</c>, or <c>*</c> for all; null if the tag does not tell or no range holds it.</summary>
    public string? Range => _range?.Describe(_record.VersionPrefix);

    /// <summary>
    /// The ranges that do not apply to this tag, in the order of the data; empty while it is not known which one applies. They tell
    /// whether a path is right for another version.
    /// </summary>
    public IReadOnlyList<ImageVersionRange> OtherVersions =>
        _range is null && !VersionKnown
            ? Array.Empty<ImageVersionRange>()
            : _record.Ranges.Where(range => range != _range)
                .Select(range => new ImageVersionRange(
                    range.Describe(_record.VersionPrefix), range.Facts.DataPaths, range.Facts.DeclaredVolumes))
                .ToArray();

    /// <summary>The paths the image declares with <c>VOLUME</c>: without a mount there, Docker makes an anonymous volume.</summary>
    public IReadOnlyList<string>? DeclaredVolumes => _facts.DeclaredVolumes;

    /// <summary>The paths whose content must outlive the container.</summary>
    public IReadOnlyList<string>? DataPaths => _facts.DataPaths;

    /// <summary>The files and directories the image is configured by.</summary>
    public IReadOnlyList<ImageConfigPath>? ConfigPaths => _facts.ConfigPaths;

    /// <summary>The image's <c>USER</c> instruction; empty if it has none and so starts as root.</summary>
    public string? User => _facts.User;

    /// <summary>Whether the container starts as root, before an entrypoint changes the user.</summary>
    public bool? StartsAsRoot => _facts.User is null
        ? null
        : _facts.User is "" or "0" or "root" || _facts.User.StartsWith("0:", StringComparison.Ordinal)
            || _facts.User.StartsWith("root:", StringComparison.Ordinal);

    /// <summary>The ids the main process ends up with and writes its files under.</summary>
    public ImageUser? RunsAs => _facts.Uid is null && _facts.Gid is null ? null : new ImageUser(_facts.Uid, _facts.Gid);

    /// <summary>Whether the entrypoint starts as root and changes to <see cref="RunsAs"/>, so that <c>user:</c> and dropped capabilities break it.</summary>
    public bool? EntrypointDropsRoot => _facts.EntrypointDropsRoot;

    /// <summary>What the entrypoint changes the owner of, in the words of the source: a path, a variable or a description.</summary>
    public IReadOnlyList<string>? EntrypointChowns => _facts.EntrypointChowns;

    /// <summary>Whether <see cref="EntrypointChowns"/> takes in <see cref="DataPaths"/>, so that a mount that belongs to root still works.</summary>
    public bool? EntrypointChownsData => _facts.EntrypointChownsData;

    /// <summary>Whether a fresh named volume takes over files or an owner from the image that the service needs and a bind mount would hide.</summary>
    public bool? SeedsFreshVolume => _facts.Seeding is null ? null : _facts.Seeding == VolumeSeeding.Image;

    /// <summary>Whether the entrypoint itself copies the initial files into whatever is mounted, a bind mount included.</summary>
    public bool? EntrypointSeedsMounts => _facts.Seeding is null ? null : _facts.Seeding == VolumeSeeding.Entrypoint;

    /// <summary>The ports the image declares with <c>EXPOSE</c>.</summary>
    public IReadOnlyList<ImagePort>? Ports => _facts.Ports;

    /// <summary>A health check that fits the image; null if none is known.</summary>
    public ImageHealthcheck? Healthcheck => _record.Healthcheck;

    /// <summary>The environment variables that hold a secret.</summary>
    public IReadOnlyList<string> SecretVariables => _record.SecretVariables;

    /// <summary>The environment variables that name a file with a secret or other value instead.</summary>
    public IReadOnlyList<string> SecretFileVariables => _record.SecretFileVariables;

    /// <summary>The names of the mistakes this image invites, such as <c>parent-mount</c>; listed in docs/image-facts.md.</summary>
    public IReadOnlyList<string> Pitfalls => _record.Pitfalls;

    /// <summary>Remarks on the image and on the versions in <see cref="Range"/>.</summary>
    public string? Note => _record.Note is null ? _range?.Note
        : _range?.Note is null ? _record.Note
        : _range.Note + " " + _record.Note;

    /// <summary>What the facts rest on.</summary>
    public FactsVerification Verified => _record.Verified;

    /// <summary>The files and pages that were read.</summary>
    public IReadOnlyList<string> Sources => _record.Sources;

    /// <summary>
    /// Whether the image is an operating system or .NET image to build upon: apart from the standard directories nothing exists in it, so
    /// a volume at a new path such as <c>/data</c> belongs to root.
    /// </summary>
    public bool IsBaseImage => _record.BaseImage is not null;

    /// <summary>The top-level directories a base image may have; empty for another image.</summary>
    public IReadOnlyList<string> StandardDirectories => _record.BaseImage?.StandardDirectories ?? Array.Empty<string>();

    /// <summary>The directories of a base image that every user may write to; empty for another image.</summary>
    public IReadOnlyList<string> WorldWritableDirectories => _record.BaseImage?.WorldWritableDirectories ?? Array.Empty<string>();

    /// <summary>The user the .NET SDK sets when it publishes a project as a container on this image; null if it sets none.</summary>
    public ImageUser? PublishUser => _facts.PublishUser;

    /// <summary>Finds what is known about an image. An official image is known at a mirror as well, where its name follows <c>library/</c>.</summary>
    /// <param name="reference">The image.</param>
    /// <returns>The facts for its version and variant; null if nothing is known about the image.</returns>
    public static ImageFacts? Find(ImageReference reference)
    {
        var record = ImageCatalogue.Find(reference.OfficialName ?? reference.Repository);
        return record is null ? null : new ImageFacts(record, reference, TagReading.Of(record, reference));
    }

    /// <summary>Finds what is known about an image.</summary>
    /// <param name="image">The image as written in a definition.</param>
    /// <returns>The facts for its version and variant; null if nothing is known about the image or its name is invalid.</returns>
    public static ImageFacts? Find(string image)
    {
        // Each rule asks for the image of each service, and so does each keystroke.
        if (Remembered.TryGetValue(image, out var known))
            return known;
        var facts = ImageReference.TryParse(image, out var reference) ? Find(reference) : null;
        if (Remembered.Count >= MostRemembered)
            Remembered.Clear();
        Remembered[image] = facts;
        return facts;
    }

    /// <summary>What a Dockerfile makes of an image.</summary>
    /// <param name="configuration">What the Dockerfile says.</param>
    /// <param name="below">The image that it builds upon; null if nothing is known about it.</param>
    /// <param name="name">The name of that image, or whatever stands for it.</param>
    internal static ImageFacts OfBuilt(ImageConfiguration configuration, ImageFacts? below, string name)
    {
        var own = new BuiltFacts(configuration, below);
        return new ImageFacts(own.Record(below?._record, name), below?.Reference ?? new ImageReference("", name, null, null), own.Facts(below?._facts), below?._range, below?.VersionKnown == true);
    }

    /// <summary>Whether a base image contains a directory at a path.</summary>
    /// <param name="path">An absolute path in the container.</param>
    /// <returns>
    /// True for a world-writable directory; false outside the standard directories and below those that are delivered empty; null
    /// at or below another, whose content is not recorded, and for an image that is not a base image.
    /// </returns>
    public bool? HasDirectory(string path)
    {
        if (_record.BaseImage is not { } image)
            return null;
        var normal = path.TrimEnd('/');
        if (normal.Length == 0 || image.WorldWritableDirectories.Contains(normal))
            return true;
        if (EmptyDirectories.Any(directory => normal.StartsWith(directory + "/", StringComparison.Ordinal) && normal != "/home/app"))
            return false;
        return image.StandardDirectories.Any(directory => (normal + "/").StartsWith(directory + "/", StringComparison.Ordinal)) ? null : false;
    }
}
