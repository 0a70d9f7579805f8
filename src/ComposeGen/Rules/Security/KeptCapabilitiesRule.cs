namespace ComposeGen.Rules.Security;

/// <summary>A service that drops none of the capabilities of every container.</summary>
/// <remarks>CIS Docker Benchmark 5.3; OWASP Docker Security Cheat Sheet, rule 3.</remarks>
internal sealed class KeptCapabilitiesRule() : StrictRule("CG3020", "A service keeps every capability that the engine gives")
{
    protected override string? Missing(Service service, RuleContext context, FindingCollector findings) =>
        service.Privileged is null or { Literal: false } && service.CapDrop.All(static capability => capability.Literal is { } name && !name.Equals("ALL", StringComparison.OrdinalIgnoreCase))
            ? $"keeps capabilities that most programs need none of, such as to change owners and to open raw sockets; drop \"ALL\" in {findings.Say("CapDrop", "cap_drop")} and give back in {findings.Say("CapAdd", "cap_add")} what it needs"
            : null;
}
