using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Ownership;

/// <summary>
/// Who owns what is mounted, and which services can read and write it, when an application starts for the first time. What it says is certain;
/// everything else is <see cref="Access.Unknown"/>. That a directory of an image can be passed through is taken for granted, but for homes.
/// </summary>
internal sealed class OwnershipModel
{
    private const int List = FileOwner.Read | FileOwner.Execute;
    private const int Change = FileOwner.Write | FileOwner.Execute;

    /// <summary>Directories that distributions keep to their owners.</summary>
    private static readonly string[] Homes = ["/home", "/root"];

    private readonly Func<VolumeUses> _uses;
    private readonly Dictionary<Volume, VolumeState> _states = new();

    /// <param name="uses">Who mounts which volume; asked for only where a volume is.</param>
    public OwnershipModel(Func<VolumeUses> uses) => _uses = uses;

    public static OwnershipModel Of(ComposeFile file)
    {
        var uses = VolumeUses.Of(file);
        return new OwnershipModel(() => uses);
    }

    /// <summary>What a volume is like when it is new.</summary>
    public VolumeState StateOf(Volume volume)
    {
        if (!_states.TryGetValue(volume, out var state))
            _states.Add(volume, state = Find(volume));
        return state;
    }

    /// <summary>What a service can do with each of its mounts.</summary>
    public IReadOnlyList<MountAccess> AccessesOf(Service service)
    {
        var storage = ServiceStorage.Of(service);
        return [.. storage.Mounts.Select(mount => storage.IsUncertain
            ? new MountAccess(service, mount, FileOwner.Unknown, Access.Unknown, Access.Unknown)
            : AccessOf(service, mount, new Lazy<ServiceStorage>(() => storage)))];
    }

    /// <summary>What a service can do with a volume.</summary>
    public MountAccess AccessOf(VolumeUse use)
    {
        var mount = new MountedPath(use.Path, MountKind.Volume, !use.IsWritable, use.Mount.Target, use.Mount);
        return AccessOf(use.Service, mount, new Lazy<ServiceStorage>(() => ServiceStorage.Of(use.Service)));
    }

    private VolumeState Find(Volume volume)
    {
        if (_uses().Of(volume) is not { } uses)
            return VolumeState.Unknown;
        var seeded = VolumeSeeding.Of(uses);
        return volume.Owner is not { } owner ? seeded : seeded with
        {
            Origin = VolumeOrigin.Definition,
            Owner = owner.AsText().Literal?.Contains(':') == true
                ? seeded.Owner with { Uid = owner.Uid, Gid = owner.Gid }
                : seeded.Owner with { Uid = owner.Uid },
        };
    }

    /// <param name="service">The service.</param>
    /// <param name="mount">The mount.</param>
    /// <param name="storage">All that it mounts; not asked for where the mount itself decides.</param>
    private MountAccess AccessOf(Service service, MountedPath mount, Lazy<ServiceStorage> storage)
    {
        var owner = OwnerOf(service, mount, storage);
        var process = MayDiffer(service, mount) ? null : ServiceProcess.Of(service);
        var isFile = mount.Kind == MountKind.File;
        return new MountAccess(service, mount, owner,
            Check(isFile ? FileOwner.Read : List),
            IsCertainlyReadOnly(mount) ? Access.Denied : isFile ? Check(FileOwner.Write) : mount.IsReadOnly ? Access.Unknown : Check(Change));

        Access Check(int permissions) =>
            process is null ? Access.Unknown
            : owner.Allows(process, permissions) is var own && own == Access.Denied ? own
            : Both(own, WayTo(service, mount, storage, process));
    }

    private FileOwner OwnerOf(Service service, MountedPath mount, Lazy<ServiceStorage> storage) => mount.Kind switch
    {
        MountKind.Volume when mount.Volume is { } volume && (mount.Node as Mount)?.Volume?.Subpath is null => StateOf(volume).Owner,
        MountKind.AnonymousVolume => (mount.Node as Mount)?.Volume?.Nocopy is { Literal: null } ? FileOwner.Unknown
            : (mount.Node as Mount)?.Volume?.Nocopy is { Literal: true } || Below(service, mount, storage) is { Exists: false } ? FileOwner.Root
            : Below(service, mount, storage).Owner,
        MountKind.Tmpfs => TmpfsDirectory.OwnerOf(mount, Below(service, mount, storage)),
        MountKind.File when Outer(mount, storage) is null => ProvidedFile.OwnerOf(service, mount.Node),
        _ => FileOwner.Unknown,
    };

    /// <summary>What a mount covers.</summary>
    private static ImageDirectory Below(Service service, MountedPath mount, Lazy<ServiceStorage> storage) =>
        Outer(mount, storage) is null ? ImageDirectory.Of(service, mount.Path) : ImageDirectory.Unknown;

    /// <summary>The mount within which another one lies.</summary>
    private static MountedPath? Outer(MountedPath mount, Lazy<ServiceStorage> storage) =>
        Above(mount.Path) is { Length: > 0 } above ? storage.Value.Holding(above) : null;

    /// <summary>Whether something may change who owns or accesses it, between the start of the container and the use.</summary>
    private bool MayDiffer(Service service, MountedPath mount) =>
        service.PreStart.Count > 0 || service.PostStart.Count > 0
        || MayDropRoot(service, mount)
        || (mount.Volume is { Owner: null } volume && _uses().Of(volume) is { } uses
            && uses.Any(use => !ReferenceEquals(use.Service, service) && use.IsWritable && ServiceUser.Of(use.Service) is null));

    /// <summary>Whether an entrypoint changes from root to a user that may not write here.</summary>
    private static bool MayDropRoot(Service service, MountedPath mount)
    {
        if ((service.User is { } user && !ServiceProcess.IsRoot(user)) || service.Entrypoint is not null || ServiceImage.Facts(service) is not { StartsAsRoot: true } facts
            || service.Build?.Image is { ChangesEntrypoint: true })
            return false;
        return facts.EntrypointDropsRoot == true
            ? facts.EntrypointChownsData != true || facts.DataPaths?.Any(path => ContainerPath.Touch(path, mount.Path)) != true
            : facts is { IsBaseImage: false, RunsAs.Uid: > 0 };
    }

    /// <summary>Whether the process can pass through the directories above.</summary>
    private Access WayTo(Service service, MountedPath mount, Lazy<ServiceStorage> storage, ServiceProcess process)
    {
        if (process.IgnoresPermissions)
            return Access.Allowed;
        var way = Access.Allowed;
        for (var path = Above(mount.Path); path.Length > 0; path = Above(path))
        {
            way = Both(way, storage.Value.Holding(path) is { } outer
                ? outer.Path == path ? OwnerOf(service, outer, storage).Allows(process, FileOwner.Execute) : Access.Unknown
                : PassesThrough(service, path, process));
        }

        return way;
    }

    private static Access PassesThrough(Service service, string path, ServiceProcess process)
    {
        var directory = ImageDirectory.Of(service, path);
        return directory.Exists == true ? directory.Owner.Allows(process, FileOwner.Execute)
            : directory.Exists is null && Homes.Any(home => ContainerPath.IsAtOrAbove(home, path)) ? Access.Unknown
            : Access.Allowed;
    }

    private static string Above(string path) => path.Substring(0, path.LastIndexOf('/'));

    private static Access Both(Access left, Access right) =>
        left == Access.Denied || right == Access.Denied ? Access.Denied
        : left == Access.Unknown ? left
        : right;

    private static bool IsCertainlyReadOnly(MountedPath mount) => mount.Kind switch
    {
        MountKind.File => ProvidedFile.IsMounted(mount.Node),
        _ => mount.Node is Mount { ReadOnly.Literal: true } or Mount { Type.Literal: MountType.Image },
    };
}
