namespace ComposeGen.Rules.Security;

/// <summary>A service that may take all the memory of the host.</summary>
/// <remarks>Docker documentation, "Resource constraints"; CIS Docker Benchmark 5.11.</remarks>
internal sealed class UnlimitedMemoryRule() : StrictRule("CG3023", "A service may take all memory")
{
    protected override string? Missing(Service service, RuleContext context, FindingCollector findings) =>
        service.MemLimit is null && service.Deploy?.Resources?.Limits?.Memory is null
            ? $"may take all memory of the host, which then ends processes of other services; set {findings.Say("MemLimit", "mem_limit")}"
            : null;
}
