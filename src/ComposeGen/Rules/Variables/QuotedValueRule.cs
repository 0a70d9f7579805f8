namespace ComposeGen.Rules.Variables;

/// <summary>A value of the environment that begins and ends with a quote, as a shell would take away.</summary>
/// <remarks>docker/compose issue 2854; docker-library/postgres issue 1228. Run: <c>docker compose config</c> keeps the quotes of <c>- A="b"</c>.</remarks>
internal sealed class QuotedValueRule : ServiceRule
{
    private static readonly char[] Quotes = ['"', '\''];

    public override RuleDescriptor Descriptor { get; } = new("CG0114", "A value with quotes around it", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var entry in (service.KnownValueOf("environment") as IComposeMap)?.KnownEntries ?? [])
        {
            if ((entry.Value as Scalar)?.AsText().Literal is { } value && IsQuoted(value))
            {
                findings.Report(
                    $"Service '{service.Key}' sets {entry.Key} to a value whose quotes are part of it, since no shell takes them away; leave them out",
                    entry.Value, service);
            }
        }
    }

    /// <summary>With further quotes inside, it may be a list or a text that is meant so.</summary>
    private static bool IsQuoted(string value) =>
        value.Length >= 2 && Quotes.Contains(value[0]) && value.IndexOf(value[0], 1) == value.Length - 1;
}
