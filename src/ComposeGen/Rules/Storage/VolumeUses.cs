namespace ComposeGen.Rules.Storage;

/// <summary>Who mounts which volume, over a whole application.</summary>
internal sealed class VolumeUses
{
    private readonly Dictionary<Volume, List<VolumeUse>> _uses = new();
    private readonly HashSet<Volume> _unclear = new();
    private bool _isUnclear;

    public static VolumeUses Of(ComposeFile file)
    {
        var uses = new VolumeUses();
        foreach (var service in file.Services)
        {
            uses._isUnclear |= service.Extends is not null || service.VolumesFrom.Count > 0;
            foreach (var mount in service.Volumes)
            {
                if (mount.Source?.Volume is { } volume)
                {
                    uses.Add(service, mount, volume);
                }
            }
        }

        return uses;
    }

    /// <summary>
    /// All uses of a volume; null if a mount somewhere may be one without showing it, or if what the volume is made of
    /// is not Compose's to say.
    /// </summary>
    public IReadOnlyList<VolumeUse>? Of(Volume volume) =>
        _isUnclear || _unclear.Contains(volume) || !IsOfCompose(volume) ? null
        : _uses.TryGetValue(volume, out var found) ? found
        : [];

    private void Add(Service service, Mount mount, Volume volume)
    {
        // Where in the container it is mounted may be unknown, or hold a variable, for this volume alone.
        if (mount.IsUnknown("target") || mount.Target?.Literal is not { } target || ContainerPath.Normalise(target) is not { } path)
        {
            _unclear.Add(volume);
            return;
        }

        if (!_uses.TryGetValue(volume, out var uses))
        {
            _uses.Add(volume, uses = []);
        }

        uses.Add(new VolumeUse(service, mount, path));
    }

    /// <summary>Drivers decide about owners themselves, and who made an external volume may have set one.</summary>
    private static bool IsOfCompose(Volume volume) =>
        volume.External is null or { Literal: false }
        && volume.Driver is null or { Literal: "local" }
        && volume.DriverOpts.Count == 0;
}
