using ComposeGen.Swarm;

namespace ComposeGen.Rules.Swarm;

/// <summary>Parts of <c>deploy</c> that exclude each other.</summary>
/// <remarks>docker/cli, <c>cli/compose/convert/service.go</c>; moby/swarmkit, <c>manager/controlapi/service.go</c>.</remarks>
internal sealed class DeployModeRule : StackServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG5010", "Parts of a deployment exclude each other", RuleSeverity.Error);

    protected override void CheckInStack(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Deploy is not { } deploy)
            return;
        var mode = deploy.Mode?.Literal;
        if (Placements.IsGlobal(service) && (deploy.Replicas ?? service.Scale) is { } replicas)
        {
            findings.Report(
                $"Service '{service.Key}' has a number of containers and a mode with one on each node, and docker stack deploy refuses that; do without one of the two",
                replicas, deploy, service);
        }

        if (mode is DeployMode.ReplicatedJob or DeployMode.GlobalJob && deploy.UpdateConfig is { } update)
        {
            findings.Report(
                $"Service '{service.Key}' is a job and says how it is updated, and the swarm refuses that; do without UpdateConfig",
                update, deploy, service);
        }

        if (deploy.EndpointMode?.Literal == EndpointMode.Dnsrr
            && service.Ports.FirstOrDefault(static port => port.Mode is null or { Literal: PortMode.Ingress }) is { } ingress)
        {
            findings.Report(
                $"Service '{service.Key}' has no virtual address (dnsrr), and the swarm cannot publish its port {ingress.Target?.AsText().Template} on all nodes; use OnItsNodes()",
                Hints.Of(("call", nameof(Port.OnItsNodes))), ingress, deploy, service);
        }
    }
}
