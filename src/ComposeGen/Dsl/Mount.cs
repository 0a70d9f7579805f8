using System.ComponentModel;

namespace ComposeGen;

public sealed partial record Mount
{
    /// <summary>Not a conversion: the message says what to write instead.</summary>
    /// <param name="notation">The notation of the Compose file.</param>
    [Obsolete("Write Data.At(\"/data\") for a volume, Bind.From(\"./x\").At(\"/x\") for a path of the host.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator Mount(string notation) => throw new NotSupportedException(notation);

    /// <summary>Mounts it so that the container cannot write to it.</summary>
    public Mount AsReadOnly() => this with { ReadOnly = true };

    /// <summary>Mounts only a directory within the volume; it must exist already. Docker Engine 26 and later.</summary>
    /// <param name="path">The path within the volume.</param>
    public Mount Subpath(Text path)
    {
        var mount = this with { };
        if (mount.Image is not null || mount.Type?.Literal == MountType.Image)
        {
            (mount.Image ??= new ImageMountOptions()).Subpath = path;
        }
        else
        {
            (mount.Volume ??= new VolumeOptions()).Subpath = path;
        }

        return mount;
    }

    /// <summary>Labels what is mounted for SELinux: for all containers (<c>z</c>) or for this one only (<c>Z</c>).</summary>
    /// <param name="label">Who shares it.</param>
    public Mount Relabel(SelinuxLabel label)
    {
        var mount = this with { };
        (mount.Bind ??= new BindOptions()).Selinux = label;
        return mount;
    }

    /// <summary>Sets how mounts below a directory of the host reach the container, and the other way round.</summary>
    /// <param name="propagation">One of <c>rprivate</c>, <c>private</c>, <c>rshared</c>, <c>shared</c>, <c>rslave</c>, <c>slave</c>.</param>
    public Mount Propagate(Text propagation)
    {
        var mount = this with { };
        (mount.Bind ??= new BindOptions()).Propagation = propagation;
        return mount;
    }

    /// <summary>Leaves a fresh volume empty rather than filling it from the image.</summary>
    public Mount NoCopy()
    {
        var mount = this with { };
        (mount.Volume ??= new VolumeOptions()).Nocopy = true;
        return mount;
    }
}
