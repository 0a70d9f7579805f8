using ComposeGen.Rules.Storage;

namespace ComposeGen.Ownership;

/// <summary>
/// What a new volume takes over from images. Whenever a container is created and the volume is empty, the engine copies what the image has at
/// the path: content, owner and mode. Containers are created in the order of their dependencies, read-only mounts count, and an empty directory
/// leaves the volume to the next.
/// </summary>
/// <remarks>Docker documentation, "Volumes", section "Mounting a volume over existing data"; measured on the engine.</remarks>
internal static class VolumeSeeding
{
    public static VolumeState Of(IReadOnlyList<VolumeUse> uses)
    {
        // Which directory of the volume the engine would fill differs between its versions.
        if (uses.Any(static use => use.Mount.Volume?.Subpath is not null || use.Mount.Volume?.Nocopy is { Literal: null }))
            return VolumeState.Unknown;
        var seeds = uses.Where(static use => use.Mount.Volume?.Nocopy is not { Literal: true })
            .Select(static use => (Use: use, Directory: ImageDirectory.Of(use.Service, use.Path)))
            .Where(static seed => seed.Directory.Exists != false)
            .ToList();
        if (seeds.Count == 0)
            return VolumeState.Fresh;
        // Taken over from root or made for it, it is the same.
        if (seeds.All(static seed => seed.Directory == ImageDirectory.OfRoot))
            return VolumeState.Fresh with { IsSeeded = null };
        if (seeds.Any(static seed => seed.Directory.Exists is null || IsOptional(seed.Use.Service)))
            return VolumeState.Unknown;
        if (seeds.All(seed => seed.Directory == seeds[0].Directory))
            return After(seeds[0].Use, seeds[0].Directory);
        return InOrder(seeds.ConvertAll(static seed => seed.Use.Service)) is { } order ? Last(order.Select(number => seeds[number])) : VolumeState.Unknown;
    }

    private static VolumeState Last(IEnumerable<(VolumeUse Use, ImageDirectory Directory)> seeds)
    {
        var state = VolumeState.Fresh;
        foreach (var (use, directory) in seeds)
        {
            state = After(use, directory);
            if (directory.HasContent is null)
                return VolumeState.Unknown;
            if (directory.HasContent == true)
                break;
        }

        return state;
    }

    private static VolumeState After(VolumeUse use, ImageDirectory directory) =>
        new(VolumeOrigin.Image, directory.Owner, use.Service, directory.HasContent);

    /// <summary>A service that is not always there, or not always first.</summary>
    private static bool IsOptional(Service service) => service.Profiles.Count > 0 || service.Scale is { Literal: not > 0 };

    /// <summary>The numbers of services in the order in which they are created; null if their dependencies do not tell.</summary>
    private static List<int>? InOrder(List<Service> services)
    {
        var before = services.ConvertAll(Dependencies);
        var order = Enumerable.Range(0, services.Count).OrderBy(number => services.Count(before[number].Contains)).ToList();
        for (var i = 1; i < order.Count; i++)
        {
            if (!before[order[i]].Contains(services[order[i - 1]]))
                return null;
        }

        return order;
    }

    /// <summary>All that is created before a service.</summary>
    private static HashSet<Service> Dependencies(Service service)
    {
        var found = new HashSet<Service>();
        var open = new Stack<Service>();
        open.Push(service);
        while (open.Count > 0)
        {
            foreach (var dependency in open.Pop().DependsOn)
            {
                if (found.Add(dependency.Service))
                    open.Push(dependency.Service);
            }
        }

        return found;
    }
}
