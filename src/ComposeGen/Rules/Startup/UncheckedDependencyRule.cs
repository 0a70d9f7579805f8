using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Startup;

/// <summary>A server that others start after and that has no health check, so that they cannot wait until it answers.</summary>
/// <remarks>Docker documentation, "Control startup and shutdown order in Compose".</remarks>
internal sealed class UncheckedDependencyRule() : StrictRule("CG4012", "A server that others need has no health check")
{
    protected override string? Missing(Service service, RuleContext context, FindingCollector findings) =>
        service.Healthcheck is null && service.Build is null && ServiceImage.Facts(service) is { IsStateful: true } && !ServiceRole.IsClientOrOneOff(service, context)
            && context.FirstStartedAfter(service) is { } dependent
            ? $"has no health check, so '{dependent.Key}' starts before it answers; give it a {findings.Say("Healthcheck, and wait for Healthy()", "healthcheck, and wait for service_healthy")}"
            : null;
}
