using ComposeGen.Portability;

namespace ComposeGen.Rules.Portability;

/// <summary>Names what the scripts leave out, because docker alone has no form for it.</summary>
/// <remarks>Docker documentation, reference of <c>docker container create</c>.</remarks>
internal sealed class DockerRunRule : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("CG5101", "An attribute has no docker run form", RuleSeverity.Info) { IsOnlyForDefinitions = true };

    public override void Check(RuleContext context, FindingCollector findings)
    {
        foreach (var gap in DockerRunGap.Of(context.File).Where(static gap => gap.Form.IsLeftOut))
        {
            if (context.IsForSwarm && gap.Attribute.StartsWith("deploy.", StringComparison.Ordinal))
            {
                continue;
            }

            var service = gap.Use.Service;
            var place = service is { HasKey: true } ? $" of service '{service.Key}'" : "";
            findings.Report(
                $"The docker run scripts leave out '{gap.Attribute}'{place}, compose.yaml has it: {gap.Form.Reason}",
                gap.Use.Value, First(gap.Use.Value), gap.Use.Owner, service);
        }
    }

    /// <summary>A collection may have no place of its own.</summary>
    private static object? First(object value) => value switch
    {
        IComposeList { Known: [var first, ..] } => first,
        IComposeMap map => map.KnownEntries.Select(static entry => entry.Value).FirstOrDefault(static item => item is not null),
        _ => null,
    };
}
