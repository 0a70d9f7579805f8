using ComposeGen.Rules.Storage;

namespace ComposeGen.Ownership;

/// <summary>What a volume is like after the entrypoint of an image has started as root and given its data to the user that it goes on as.</summary>
internal static class StartedVolume
{
    /// <summary>Null if there is no such entrypoint, or if several differ.</summary>
    public static VolumeState? Of(IReadOnlyList<MountAccess> uses)
    {
        var givers = uses.Where(static use => !use.Mount.IsReadOnly && use.Service is { User: null, Entrypoint: null, Build: null, CapDrop.Count: 0 })
            .Select(static use => (use.Service, use.Mount.Path, Facts: ServiceImage.Facts(use.Service)))
            .Where(static use => use.Facts is { StartsAsRoot: true, EntrypointDropsRoot: true, EntrypointChownsData: true, RunsAs.Uid: not null }
                && DataLocation.Of(use.Service, use.Facts, ServiceStorage.Of(use.Service)).Paths?.Any(data => ContainerPath.Touch(data, use.Path)) == true)
            .Select(static use => (use.Service, Owner: new FileOwner(use.Facts!.RunsAs!.Uid, use.Facts.RunsAs.Gid, null)))
            .ToList();
        return givers.Select(static giver => giver.Owner).Distinct().Count() == 1
            ? new VolumeState(VolumeOrigin.Entrypoint, givers[0].Owner, givers[0].Service, null)
            : null;
    }
}
