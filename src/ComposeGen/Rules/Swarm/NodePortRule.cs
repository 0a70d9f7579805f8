using ComposeGen.Swarm;

namespace ComposeGen.Rules.Swarm;

/// <summary>Several containers on one node that want the same port of it.</summary>
/// <remarks>Docker documentation, "Publish a service's ports directly on the swarm node".</remarks>
internal sealed class NodePortRule : StackServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG5011", "Several containers want one port of a node", RuleSeverity.Error);

    protected override void CheckInStack(Service service, RuleContext context, FindingCollector findings)
    {
        if (!Placements.IsOnOneNode(service) || Placements.IsGlobal(service) || Placements.Replicas(service) is not (> 1 and var replicas))
            return;
        foreach (var port in service.Ports)
        {
            if (port.Mode?.Literal == PortMode.Host && port.Published?.Literal is { } published && published != "0")
            {
                findings.Report(
                    $"Service '{service.Key}' runs {replicas} containers on one node, and only one of them gets its port {published}; the others do not start: do without OnItsNodes(), or run one",
                    port, service);
            }
        }
    }
}
