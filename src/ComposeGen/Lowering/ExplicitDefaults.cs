namespace ComposeGen.Lowering;

/// <summary>Says what Compose would otherwise decide, where its versions decide differently or the long syntax demands it.</summary>
/// <remarks>Compose specification, sections "volumes", "depends_on", "devices" and "ulimits".</remarks>
internal static class ExplicitDefaults
{
    public static void Set(ComposeFile file)
    {
        foreach (var service in file.Services)
        {
            foreach (var mount in service.Volumes)
            {
                mount.Type ??= TypeOf(mount);

                // Missing in a `bind` mapping, it is false in older versions of Compose and true in newer ones.
                if (mount is { Type.Literal: MountType.Bind, Bind: { } bind })
                {
                    bind.CreateHostPath ??= true;
                }
            }

            foreach (var dependency in service.DependsOn)
            {
                dependency.Condition ??= DependencyCondition.ServiceStarted;
            }

            foreach (var device in service.Devices)
            {
                device.Target ??= device.Source;
                device.Permissions ??= "rwm";
            }

            SetUlimits(service.Ulimits);
            if (service.Build is { } build)
            {
                SetUlimits(build.Ulimits);
            }
        }
    }

    private static MountType TypeOf(Mount mount) =>
        mount.Image is not null ? MountType.Image
        : mount.Tmpfs is not null ? MountType.Tmpfs
        : mount.Bind is not null || mount.Source?.Path is not null ? MountType.Bind
        : MountType.Volume;

    private static void SetUlimits(ComposeMap<Ulimit> ulimits)
    {
        foreach (var entry in ulimits)
        {
            if (entry.Value is { } limit)
            {
                limit.Soft ??= limit.Hard;
                limit.Hard ??= limit.Soft;
            }
        }
    }
}
