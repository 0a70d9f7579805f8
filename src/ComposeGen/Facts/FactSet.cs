namespace ComposeGen.Facts;

/// <summary>The facts that may differ between the versions and variants of an image. Null always means unknown.</summary>
internal sealed record FactSet
{
    public static FactSet Unknown { get; } = new();

    public IReadOnlyList<string>? DeclaredVolumes { get; init; }
    public IReadOnlyList<string>? DataPaths { get; init; }
    public IReadOnlyList<ImageConfigPath>? ConfigPaths { get; init; }
    public string? User { get; init; }
    public int? Uid { get; init; }
    public int? Gid { get; init; }
    public bool? EntrypointDropsRoot { get; init; }
    public IReadOnlyList<string>? EntrypointChowns { get; init; }
    public bool? EntrypointChownsData { get; init; }
    public VolumeSeeding? Seeding { get; init; }
    public IReadOnlyList<ImagePort>? Ports { get; init; }
    public ImageUser? PublishUser { get; init; }

    /// <summary>Keeps what both sets state alike.</summary>
    public FactSet Agreement(FactSet other) => new()
    {
        DeclaredVolumes = Same(DeclaredVolumes, other.DeclaredVolumes),
        DataPaths = Same(DataPaths, other.DataPaths),
        ConfigPaths = Same(ConfigPaths, other.ConfigPaths),
        User = User == other.User ? User : null,
        Uid = Uid == other.Uid ? Uid : null,
        Gid = Gid == other.Gid ? Gid : null,
        EntrypointDropsRoot = EntrypointDropsRoot == other.EntrypointDropsRoot ? EntrypointDropsRoot : null,
        EntrypointChowns = Same(EntrypointChowns, other.EntrypointChowns),
        EntrypointChownsData = EntrypointChownsData == other.EntrypointChownsData ? EntrypointChownsData : null,
        Seeding = Seeding == other.Seeding ? Seeding : null,
        Ports = Same(Ports, other.Ports),
        PublishUser = PublishUser == other.PublishUser ? PublishUser : null,
    };

    private static IReadOnlyList<T>? Same<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) =>
        left is not null && right is not null && left.SequenceEqual(right) ? left : null;
}
