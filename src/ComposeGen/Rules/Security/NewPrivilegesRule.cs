namespace ComposeGen.Rules.Security;

/// <summary>A service without <c>no-new-privileges</c>.</summary>
/// <remarks>CIS Docker Benchmark 5.25; OWASP Docker Security Cheat Sheet, rule 4.</remarks>
internal sealed class NewPrivilegesRule() : StrictRule("CG3019", "A service may gain privileges")
{
    protected override string? Missing(Service service, RuleContext context, FindingCollector findings) =>
        service.SecurityOpt.All(static option => option.Literal is { } text && !text.StartsWith("no-new-privileges", StringComparison.Ordinal))
            ? $"may become root by a setuid program of its image, since nothing forbids it; add \"no-new-privileges:true\" to {findings.Say("SecurityOpt", "security_opt")}"
            : null;
}
