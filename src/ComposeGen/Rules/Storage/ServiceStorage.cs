namespace ComposeGen.Rules.Storage;

/// <summary>What a service mounts where. Reading it needs every mount to be known.</summary>
internal sealed class ServiceStorage
{
    private readonly List<MountedPath> _mounts = [];

    private ServiceStorage()
    {
    }

    public IReadOnlyList<MountedPath> Mounts => _mounts;

    /// <summary>There are mounts whose path is decided elsewhere, so that nothing can be said about what is not mounted.</summary>
    public bool IsUncertain { get; private set; }

    public static ServiceStorage Of(Service service)
    {
        var storage = new ServiceStorage
        {
            IsUncertain = service.Extends is not null || service.VolumesFrom.Count > 0,
        };
        foreach (var mount in service.Volumes)
            storage.Add(mount.Target, mount, KindOf(mount), mount.ReadOnly is { Literal: not false });
        foreach (var tmpfs in service.Tmpfs)
            storage.Add(tmpfs, null, MountKind.Tmpfs, false);
        foreach (var secret in service.Secrets)
            storage.AddFile(SecretPath(secret.Source, secret.Target), secret.Target, secret);
        foreach (var config in service.Configs)
            storage.AddFile(ConfigPath(config.Source, config.Target), config.Target, config);
        return storage;
    }

    public MountedPath? At(string path) => _mounts.Find(mount => mount.Path == path);

    /// <summary>The mount that holds a path: the deepest one at or above it.</summary>
    public MountedPath? Holding(string path) =>
        _mounts.Where(mount => ContainerPath.IsAtOrAbove(mount.Path, path)).OrderByDescending(static mount => mount.Path.Length).FirstOrDefault();

    /// <summary>The path of an entry of <c>tmpfs:</c>, which may have options behind a colon.</summary>
    public static string TmpfsPath(string entry)
    {
        var options = entry.IndexOf(':');
        return options < 0 ? entry : entry.Substring(0, options);
    }

    /// <summary>Where Compose puts a secret; null if a variable decides.</summary>
    public static string? SecretPath(Secret? secret, Text? target) =>
        FilePath(Secret.Directory, secret, target);

    /// <summary>Where Compose puts a config; null if a variable decides.</summary>
    public static string? ConfigPath(Config? config, Text? target) =>
        FilePath("/", config, target);

    private static string? FilePath(string directory, NamedNode? source, Text? target)
    {
        if (target is null)
            return source is null ? null : directory + source.Key;
        return target.Literal is not { } path ? null
            : path.StartsWith("/", StringComparison.Ordinal) ? path
            : directory + path;
    }

    private static MountKind KindOf(Mount mount) => mount.Type?.Literal switch
    {
        MountType.Volume => mount.Source is null ? MountKind.AnonymousVolume : MountKind.Volume,
        MountType.Bind => MountKind.Bind,
        MountType.Tmpfs => MountKind.Tmpfs,
        _ => MountKind.Other,
    };

    private void Add(Text? target, Mount? mount, MountKind kind, bool isReadOnly)
    {
        var literal = target?.Literal;
        if ((mount is null && literal is not null ? TmpfsPath(literal) : literal) is { } written && ContainerPath.Normalise(written) is { } path)
            _mounts.Add(new MountedPath(path, kind, isReadOnly, target, mount));
        else
            IsUncertain = true;
    }

    private void AddFile(string? written, Text? target, ComposeNode reference)
    {
        if (written is not null && ContainerPath.Normalise(written) is { } path)
            _mounts.Add(new MountedPath(path, MountKind.File, true, target, reference));
        else
            IsUncertain = true;
    }
}
