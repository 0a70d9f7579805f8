using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Startup;

/// <summary>Less memory than a server starts with.</summary>
/// <remarks>microsoft/mssql-docker issue 452: "This program requires a machine with at least 2000 megabytes of memory".</remarks>
internal sealed class MemoryLimitRule : ServiceRule
{
    /// <summary>In bytes.</summary>
    private static readonly Dictionary<string, long> Required = new(StringComparer.Ordinal)
    {
        ["mcr.microsoft.com/mssql/server"] = 2_000_000_000,
    };

    public override RuleDescriptor Descriptor { get; } = new("CG4013", "A memory limit below what the image starts with", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || !Required.TryGetValue(facts.Repository, out var required) || ServiceRole.IsClientOrOneOff(service, context))
            return;
        // The engine takes zero for no limit.
        if ((service.Deploy?.Resources?.Limits?.Memory ?? service.MemLimit) is { Bytes: > 0 and var bytes } limit && bytes < required)
        {
            findings.Report(
                $"Service '{service.Key}' may use {limit.AsText()} of memory, and {ImageName.Of(facts)} exits where it has less than {required / 1_000_000} MB; allow it more", limit, service);
        }
    }
}
