using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Startup;

/// <summary>A server that stays away once it has ended or the host has started.</summary>
/// <remarks>Docker documentation, "Start containers automatically"; CIS Docker Benchmark 5.15.</remarks>
internal sealed class UnrestartedServerRule() : StrictRule("CG4011", "A server is not started again")
{
    protected override string? Missing(Service service, RuleContext context, FindingCollector findings) =>
        service.Restart is null && service.Deploy?.RestartPolicy is null && ServiceImage.Facts(service) is { IsStateful: true } && !ServiceRole.IsClientOrOneOff(service, context)
            ? $"stays away once it has ended or the host has started again; set {findings.Say("Restart = RestartPolicy.UnlessStopped", "restart: unless-stopped")}"
            : null;
}
