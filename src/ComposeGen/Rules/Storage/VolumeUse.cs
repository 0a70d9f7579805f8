namespace ComposeGen.Rules.Storage;

/// <summary>A service that mounts a volume.</summary>
/// <param name="Service">The service.</param>
/// <param name="Mount">The mount.</param>
/// <param name="Path">The path in the container, normalised.</param>
internal sealed record VolumeUse(Service Service, Mount Mount, string Path)
{
    /// <summary>Whether the service can write to the volume, as far as the mount is concerned.</summary>
    public bool IsWritable => Mount.ReadOnly is null or { Literal: false };

    /// <summary>Whether the mount shows the whole volume, filled and owned as the engine does it.</summary>
    public bool IsPlain => Mount.Volume is not { } options || (options.Subpath is null && options.Nocopy is not { Literal: not false });

    /// <summary>
    /// All uses of a volume; null if a mount somewhere may be one without showing it, or if what the volume is made of
    /// is not Compose's to say.
    /// </summary>
    public static IReadOnlyList<VolumeUse>? Of(Volume volume, ComposeFile file)
    {
        if (!IsOfCompose(volume))
            return null;
        var uses = new List<VolumeUse>();
        foreach (var service in file.Services)
        {
            if (service.Extends is not null || service.VolumesFrom.Count > 0)
                return null;
            foreach (var mount in service.Volumes)
            {
                if (!ReferenceEquals(mount.Source?.Volume, volume))
                    continue;
                if (mount.Target?.Literal is not { } target || ContainerPath.Normalise(target) is not { } path)
                    return null;
                uses.Add(new VolumeUse(service, mount, path));
            }
        }

        return uses;
    }

    /// <summary>Drivers decide about owners themselves, and who made an external volume may have set one.</summary>
    private static bool IsOfCompose(Volume volume) =>
        volume.External is null or { Literal: false }
        && volume.Driver is null or { Literal: "local" }
        && volume.DriverOpts.Count == 0;
}
