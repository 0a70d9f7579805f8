namespace ComposeGen.Rules.Swarm;

/// <summary>A service that waits for another: a swarm starts all of them at once.</summary>
/// <remarks>docker/cli: <c>depends_on</c> is a list of names, and nothing is done about it.</remarks>
internal sealed class DependencyConditionRule : StackServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG5004", "A swarm does not wait for a dependency", RuleSeverity.Warning);

    protected override void CheckInStack(Service service, RuleContext context, FindingCollector findings)
    {
        var dependency = service.DependsOn.FirstOrDefault(static dependency =>
            dependency.Condition?.Literal is DependencyCondition.ServiceHealthy or DependencyCondition.ServiceCompletedSuccessfully);
        if (dependency is null)
            return;
        var state = dependency.Condition!.Literal == DependencyCondition.ServiceHealthy ? "is healthy" : "has ended";
        findings.Report(
            $"Service '{service.Key}' is started before '{dependency.Service.Key}' {state}: a swarm starts all services at once; let it wait for what it needs, or end and be started again",
            Hints.Of(("method", dependency.Condition.Literal == DependencyCondition.ServiceHealthy ? nameof(Service.Healthy) : nameof(Service.Completed))), dependency, service);
    }
}
