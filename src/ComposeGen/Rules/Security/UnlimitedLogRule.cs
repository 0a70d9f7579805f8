namespace ComposeGen.Rules.Security;

/// <summary>A service whose log grows until the disk is full.</summary>
/// <remarks>Docker documentation, "JSON File logging driver", max-size: unlimited by default.</remarks>
internal sealed class UnlimitedLogRule() : StrictRule("CG3024", "A log without a limit")
{
    protected override string? Missing(Service service, RuleContext context, FindingCollector findings) =>
        service.Logging is null or { Driver: null or { Literal: "json-file" } } && service.Logging?.Options.ContainsKey("max-size") != true
            ? $"keeps all it ever prints, until the disk of the host is full; set {findings.Say("Logging with the option max-size, or with the driver \"local\"", "logging with the option max-size, or with driver: local")}"
            : null;
}
