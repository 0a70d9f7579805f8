namespace ComposeGen.Lowering;

/// <summary>
/// Adds a one-off service for each volume with an owner. It changes the owner if it is another, and every service that
/// mounts the volume waits for it to have succeeded.
/// </summary>
/// <remarks>Docker documentation, "Populate a volume using a container"; Compose specification, section "depends_on".</remarks>
internal static class OwnerServices
{
    private const string MountPoint = "/volume";

    /// <returns>What was added.</returns>
    public static IReadOnlyList<OwnerService> Add(ComposeFile file)
    {
        var added = new List<OwnerService>();
        var users = file.Services.ToList();
        foreach (var volume in file.Volumes)
        {
            if (volume.Owner is not { } owner)
            {
                continue;
            }

            var mounting = users.Where(service => Mounts(service, volume)).ToList();
            if (mounting.Count == 0)
            {
                continue;
            }

            var ownerService = Create(file, volume, owner);
            file.Services.Add(ownerService);
            foreach (var service in mounting)
            {
                service.DependsOn.Add(ownerService.Completed());
            }

            added.Add(new OwnerService(ownerService, volume, mounting));
        }

        return added;
    }

    private static bool Mounts(Service service, Volume volume) =>
        service.Volumes.Any(mount => mount.Source?.Volume?.Key == volume.Key);

    private static Service Create(ComposeFile file, Volume volume, UserId owner)
    {
        var service = new Service(file.OwnerImage ?? ComposeLowering.DefaultOwnerImage)
        {
            Key = volume.Key + "-owner",
            Command = Command.Of("sh", "-c", Script(owner)),
            User = UserId.Root,
            NetworkMode = NetworkMode.None,
            Restart = RestartPolicy.No,
        };
        service.Volumes.Add(volume.At(MountPoint));
        return service;
    }

    /// <summary>Leaves a volume alone that has the owner already: a large one is not walked at every start.</summary>
    private static Text Script(UserId owner)
    {
        var format = owner.Gid is null ? "%u" : "%u:%g";
        return Text.Concat(
            Text.Concat($"[ \"$(stat -c {format} {MountPoint})\" = \"", owner.AsText()),
            Text.Concat($"\" ] || chown -R ", Text.Concat(owner.AsText(), " " + MountPoint)));
    }
}
