namespace ComposeGen;

/// <summary>Mounts in memory: gone when the container stops. The right place for scratch files.</summary>
/// <remarks>Docker documentation, "tmpfs mounts".</remarks>
public static class Tmpfs
{
    /// <summary>A mount in memory.</summary>
    /// <param name="target">The absolute path in the container.</param>
    /// <param name="size">The most it may hold; without it, half of the host's memory.</param>
    /// <param name="mode">Permissions of the mount point; without them 1777, which every user can write to.</param>
    public static Mount At(Text target, ByteSize? size = null, UnixMode? mode = null)
    {
        var mount = new Mount { Type = MountType.Tmpfs, Target = target };
        if (size is not null || mode is not null)
        {
            mount.Tmpfs = new TmpfsOptions { Size = size, Mode = mode };
        }

        return mount;
    }
}
