using ComposeGen.Facts;

namespace ComposeGen.Rules.Storage;

/// <summary>
/// What becomes of the data of a service. Each path has one fate, and each fate one rule, so that no two rules report
/// the same path.
/// </summary>
internal static class DataPaths
{
    /// <summary>Images of these kinds are there to keep something.</summary>
    private static readonly ImageKind[] Keepers =
    [
        ImageKind.App, ImageKind.Ci, ImageKind.Coordination, ImageKind.Database, ImageKind.Identity, ImageKind.Observability,
        ImageKind.Queue, ImageKind.Registry, ImageKind.Search, ImageKind.Secrets, ImageKind.Storage, ImageKind.VectorDatabase,
    ];

    /// <summary>Images whose files are of no use without those in the directory of their data itself.</summary>
    private static readonly string[] Indivisible = ["grafana/grafana", "mariadb", "mongo", "mysql", "percona"];

    /// <summary>Whether losing the data of an image is never meant.</summary>
    public static bool Keeps(ImageFacts facts) => facts.IsStateful && Keepers.Contains(facts.Kind);

    /// <summary>The data paths of a service; none if anything about them is uncertain.</summary>
    public static IReadOnlyList<DataPath> Of(Service service, RuleContext context)
    {
        if (ServiceImage.Facts(service) is not { } facts)
            return [];
        var storage = context.StorageOf(service);
        if (storage.IsUncertain || ServiceRole.IsClientOrOneOff(service, context))
            return [];
        var location = DataLocation.Of(service, facts, storage);
        if (location.Paths is { } paths)
            return Judge(paths, location.IsDefault, facts, storage);
        return Keeps(facts) && !storage.Mounts.Any(mount => DataLocation.MayHoldData(mount, facts))
            ? [new DataPath(facts.DataPaths![0], DataFate.Unmounted)]
            : [];
    }

    private static IReadOnlyList<DataPath> Judge(IReadOnlyList<string> paths, bool areDefault, ImageFacts facts, ServiceStorage storage)
    {
        var judged = paths.Select(path => Judge(path, facts, storage)).ToList();
        var isLost = judged.TrueForAll(static path => path.Fate is DataFate.Unmounted or DataFate.BesideMount);
        if (isLost && areDefault && OtherVersionMount(paths, facts, storage) is { } wrong)
            return [new DataPath(paths[0], DataFate.OtherVersion, wrong)];
        if (judged.Exists(static path => path.Fate != DataFate.Unmounted))
            return judged.FindAll(path => path.Fate != DataFate.Unmounted || (areDefault && IsNeededToo(path.Path, facts)));
        return (Keeps(facts) || HasDataVolume(facts, storage)) && !paths.Any(path => IsPartlyMounted(path, facts, storage))
            ? [.. judged.Where((path, index) => index == 0 || (areDefault && IsNeededToo(path.Path, facts)))]
            : [];
    }

    private static DataPath Judge(string path, ImageFacts facts, ServiceStorage storage)
    {
        var holder = storage.Holding(path);
        var volume = facts.DeclaredVolumes?
            .Where(declared => ContainerPath.IsAtOrAbove(declared, path) && storage.At(declared) is null)
            .OrderByDescending(static declared => declared.Length)
            .FirstOrDefault();
        if (holder is null)
            return new DataPath(path, DataFate.Unmounted);
        if (volume is null || volume.Length < holder.Path.Length)
            return new DataPath(path, FateIn(holder, facts), holder);
        return holder.IsWritableStore
            ? new DataPath(volume, DataFate.BesideMount, holder)
            : new DataPath(path, DataFate.Unmounted);
    }

    private static DataFate FateIn(MountedPath mount, ImageFacts facts) => mount.Kind switch
    {
        MountKind.Tmpfs when Keeps(facts) => DataFate.InMemory,
        MountKind.Volume or MountKind.Bind when (mount.Node as Mount)?.ReadOnly is { Literal: true } => DataFate.ReadOnly,
        MountKind.Bind when !mount.IsReadOnly => DataFate.OnHost,
        _ => DataFate.Kept,
    };

    private static MountedPath? OtherVersionMount(IReadOnlyList<string> paths, ImageFacts facts, ServiceStorage storage) =>
        facts.VersionKnown
            ? facts.OtherVersions
                .SelectMany(static other => other.DataPaths ?? [])
                .Where(path => !paths.Contains(path))
                .Select(storage.At)
                .FirstOrDefault(static mount => mount?.IsWritableStore == true)
            : null;

    /// <summary>Whether a path holds what the others are not whole without. Of one that the image declares, CG1102 speaks.</summary>
    private static bool IsNeededToo(string path, ImageFacts facts) =>
        Keeps(facts) && facts is { DeclaredVolumes: { } volumes } && facts.Pitfalls.Contains("two-data-paths") && !volumes.Any(volume => ContainerPath.Touch(volume, path));

    /// <summary>A cache may begin anew, but not where a volume is mounted for its data, only at another path.</summary>
    private static bool HasDataVolume(ImageFacts facts, ServiceStorage storage) =>
        facts is { IsStateful: true, Kind: ImageKind.Cache }
        && storage.Mounts.Any(mount => mount is { Kind: MountKind.Volume, IsReadOnly: false } && IsCalledData(mount.Path));

    private static bool IsCalledData(string path) =>
        path.EndsWith("/data", StringComparison.Ordinal) || path.StartsWith("/var/lib/", StringComparison.Ordinal) || path.StartsWith("/bitnami/", StringComparison.Ordinal);

    /// <summary>Part of the data has a mount of its own, which may be all that matters of it.</summary>
    private static bool IsPartlyMounted(string path, ImageFacts facts, ServiceStorage storage) =>
        !Indivisible.Contains(facts.Repository) && path != "/var/lib/postgresql/data"
        && storage.Mounts.Any(mount => ContainerPath.IsAbove(path, mount.Path) && mount.IsWritableStore
            && (mount.Kind == MountKind.Volume || facts.Pitfalls.Contains("child-mount-of-volume") || facts.Pitfalls.Contains("partial-data-mount")));
}
