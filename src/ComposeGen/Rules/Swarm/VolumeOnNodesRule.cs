using ComposeGen.Swarm;

namespace ComposeGen.Rules.Swarm;

/// <summary>A volume of the local driver that services use on several nodes: on each of them it is another.</summary>
/// <remarks>Docker documentation, "Share data between machines"; <c>docker volume create</c>, driver "local".</remarks>
internal sealed class VolumeOnNodesRule : VolumeRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG5006", "A local volume is another on each node", RuleSeverity.Warning);

    protected override void Check(Volume volume, RuleContext context, FindingCollector findings)
    {
        if (!IsLocal(volume))
            return;
        (Service Service, Mount Mount)? first = null;
        foreach (var service in context.File.Services)
        {
            // One on each node is meant to have data of its own there.
            if (service.Volumes.FirstOrDefault(mount => ReferenceEquals(mount.Source?.Volume, volume)) is not { } mount || !StackParts.Has(service) || Placements.IsGlobal(service))
                continue;
            if (Problem(service, volume, first?.Service) is { } problem)
                findings.Report(problem, mount, service, volume);
            first ??= (service, mount);
        }
    }

    private static string? Problem(Service service, Volume volume, Service? other)
    {
        const string remedy = "say with Deploy.Placement where it runs, such as Placement.OnNode(\"worker-1\"), or give the volume a driver that all nodes share";
        if (!Placements.IsPinned(service))
        {
            return Placements.Replicas(service) is > 1 and var replicas
                ? $"Service '{service.Key}' runs {replicas} containers, and on each node the volume '{volume.Key}' is another with data of its own; {remedy}"
                : $"Service '{service.Key}' finds another, empty volume '{volume.Key}' when the swarm moves it to another node; {remedy}";
        }

        return other is not null && Placements.AreApart(other, service)
            ? $"Services '{other.Key}' and '{service.Key}' are placed on different nodes, where the volume '{volume.Key}' is not the same; place them on one node, or give the volume a driver that all nodes share"
            : null;
    }

    /// <summary>Options of the local driver may mount what all nodes share.</summary>
    private static bool IsLocal(Volume volume) =>
        volume.External is null or { Literal: false } && volume.Driver is null or { Literal: "local" } && volume.DriverOpts.Count == 0;
}
