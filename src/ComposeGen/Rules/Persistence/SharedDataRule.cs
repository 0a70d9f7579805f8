using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>Two database servers that work on the same files.</summary>
/// <remarks>PostgreSQL documentation, "Creating a Database Cluster"; MySQL manual, "Running Multiple MySQL Instances on One Machine".</remarks>
internal sealed class SharedDataRule : VolumeRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("CG1110", "Two servers share one data volume", RuleSeverity.Error);

    protected override void Check(Volume volume, RuleContext context, FindingCollector findings)
    {
        if (context.VolumeUses.Of(volume) is not { Count: > 1 } uses)
            return;
        var servers = uses.Where(static use => use.IsWritable && use.IsPlain)
            .Select(use => (Use: use, Files: FilesOf(use, context)))
            .Where(static server => server.Files is not null).ToList();
        foreach (var group in servers.GroupBy(static server => server.Files!).Select(static group => group.ToList()))
        {
            var first = group[0].Use.Service;
            foreach (var (use, _) in group.Skip(1))
            {
                if (ReferenceEquals(use.Service, first))
                    continue;
                findings.Report(
                    $"Services '{first.Key}' and '{use.Service.Key}' both run a server on the data in the volume '{volume.Key}', so the second does not start, or both destroy the files; give each a volume of its own",
                    Hints.Of(("volume", volume.Key), ("service", use.Service.Key)),
                    use.Mount, use.Service, volume);
            }
        }
    }

    /// <summary>What tells the files of a server from those of others in the volume; null if no server certainly works on it.</summary>
    private static string? FilesOf(VolumeUse use, RuleContext context)
    {
        var service = use.Service;
        if (service.Profiles.Count > 0 || MayBeStopped(service) || ServiceImage.Facts(service) is not { } facts
            || !DataServers.Contains(facts) || DataServers.MayBeMoved(service)
            // Older versions let several nodes share a directory.
            || (facts.Repository == "elasticsearch" && facts.Range != ">=8"))
        {
            return null;
        }

        var data = context.DataPathsOf(service).FirstOrDefault(path => path.Fate == DataFate.Kept && ReferenceEquals(path.Mount?.Node, use.Mount));
        return data is not null && Engine(facts) is { } engine ? engine + data.Path.Substring(use.Path.Length) : null;
    }

    /// <summary>The server, with its version where each keeps its files in a directory of its own; null if that is not known.</summary>
    private static string? Engine(ImageFacts facts)
    {
        if (!facts.Pitfalls.Contains("data-path-by-version"))
            return facts.DataPaths is ["/var/lib/mysql"] ? "mysql" : facts.Repository;
        return !facts.VersionKnown ? null
            : facts.DataPaths is ["/var/lib/postgresql/data"] ? "postgres"
            : facts.Repository + ":" + facts.Reference.Tag;
    }

    /// <summary>With a number of containers, it is someone's choice whether there is any.</summary>
    private static bool MayBeStopped(Service service) => service.Scale is not null || service.Deploy?.Replicas is not null;
}
