using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Startup;

/// <summary>A service that is waited for to be healthy and has no health check, or to end and is started again and again.</summary>
/// <remarks>docker/compose, <c>pkg/compose/start.go</c>: without a health check it gives up; for an end it waits without limit.</remarks>
internal sealed class ConditionRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG4001", "A condition for a start that never comes true", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var dependency in service.KnownItems<Dependency>("depends_on"))
        {
            try
            {
                Check(service, dependency, findings);
            }
            catch (Exception exception) when (IsUndecided(exception))
            {
                // Not known in the editor; the build will judge it.
            }
        }
    }

    private static void Check(Service service, Dependency dependency, FindingCollector findings)
    {
        // Compose goes on without what is not required.
        if (dependency.Required is { Literal: not true } || !Runs(dependency.Service))
            return;
        var other = dependency.Service;
        switch (dependency.Condition?.Literal)
        {
            case DependencyCondition.ServiceHealthy when WhyNeverHealthy(other) is { } reason:
                findings.Report(
                    $"Service '{service.Key}' waits for '{other.Key}' to be healthy, {reason}, so it never starts; give '{other.Key}' {findings.Say("a Healthcheck or wait for Started()", "a healthcheck or wait for service_started")}",
                    Hints.Of(("method", nameof(Service.Healthy))), dependency, service);
                break;
            case DependencyCondition.ServiceCompletedSuccessfully when AlwaysRestarts(other) is { } policy:
                findings.Report(
                    $"Service '{service.Key}' waits for '{other.Key}' to end, and the engine starts that again each time (restart: {policy}), so it never starts; let '{other.Key}' have {findings.Say("Restart = RestartPolicy.No or OnFailure", "restart: \"no\" or on-failure")}",
                    Hints.Of(("method", nameof(Service.Completed))), dependency, service);
                break;
        }
    }

    /// <summary>Compose does not wait for what has no containers.</summary>
    private static bool Runs(Service service) =>
        service.Extends is null && service.Provider is null && (service.Scale ?? service.Deploy?.Replicas) is null or { Literal: > 0 };

    private static string? WhyNeverHealthy(Service service)
    {
        var check = service.Healthcheck;
        if (check is { Disable.Literal: true } || check?.Test?.Words is [{ Literal: "NONE" }, ..])
            return "whose health check is turned off";
        if (check is { Disable: not null } || check?.Test is { Line: not null } || check?.Test?.Words.Count > 0)
            return null;
        if (service.Build is not null)
            return null;
        return service.Project is not null ? "whose project has no health check in its image"
            : ServiceImage.Facts(service)?.Healthcheck is { Kind: ImageHealthcheckKind.Suggested } ? "whose image has no health check"
            : null;
    }

    private static string? AlwaysRestarts(Service service)
    {
        if (service.Deploy?.RestartPolicy is { } policy)
            return policy.Condition?.AsText().Literal is "any" or "always" or "unless-stopped" ? policy.Condition.AsText().Literal : null;
        var restart = service.Restart?.AsText().Literal;
        return restart is "always" or "unless-stopped" ? restart : null;
    }
}
