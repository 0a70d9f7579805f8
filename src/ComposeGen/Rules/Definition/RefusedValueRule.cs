namespace ComposeGen.Rules.Definition;

/// <summary>A value that Compose or the engine refuses.</summary>
/// <remarks>Compose specification, schema; compose-go, <c>types</c> and <c>validation</c>; moby, <c>daemon</c> and <c>opts</c>.</remarks>
internal sealed class RefusedValueRule : NodeRule
{
    private static readonly Dictionary<string, ValueCheck[]> Checks =
        ValueChecks.All.GroupBy(static check => check.Node).ToDictionary(static group => group.Key, static group => group.ToArray());

    public override RuleDescriptor Descriptor { get; } = new("CG0011", "A value that Compose or the engine refuses", RuleSeverity.Error);

    protected override void Check(ComposeNode node, NamedNode owner, RuleContext context, FindingCollector findings)
    {
        if (node is Healthcheck { Test: { Line: null, IsEmpty: false } test } && test.WordList.Known is [{ Literal: { } word } first, ..] && word is not ("CMD" or "CMD-SHELL" or "NONE"))
            Report("test", word, "CMD, CMD-SHELL or NONE, with which it begins", "Compose refuses the file", findings.Say("use Healthcheck.Exec or Healthcheck.Shell", "begin the list with one"), first);
        foreach (var (key, text, form, remedy, anchor) in DriverOptions.Refused(node))
            Report(key, text, form, "the engine refuses it", remedy, anchor);
        if (!Checks.TryGetValue(node.NodeType.Name, out var checks))
            return;
        foreach (var check in checks)
        {
            foreach (var (text, anchor) in check.OfKeys ? Keys(node, check.Key) : Values(node.KnownValueOf(check.Key)))
            {
                if (!check.Accepts(text))
                    Report(check.Key, text, check.Form, check.Outcome, check.Remedy, anchor, check.OfKeys ? null : RefusedSpelling.Meant(text, check.Accepts));
            }
        }

        void Report(string key, string text, string form, string outcome, string remedy, object? anchor, string? meant = null) =>
            findings.Report($"'{text}' as {key} of {owner.Described()} is not {form}, and {outcome}; {remedy}", Hints.Of(("text", meant)), anchor, node, owner);
    }

    private static IEnumerable<SettingText> Values(object? value) => value switch
    {
        Command command => Values(command.Line),
        Scalar scalar => scalar.AsText().Literal is { } text ? [new SettingText(text, scalar)] : [],
        IComposeList list => list.Known.SelectMany(Values),
        IComposeMap map => map.KnownEntries.SelectMany(static entry => Values(entry.Value)),
        _ => [],
    };

    private static IEnumerable<SettingText> Keys(ComposeNode node, string key) =>
        (node.KnownValueOf(key) as IComposeMap)?.KnownEntries.Select(static entry => new SettingText(entry.Key, Values(entry.Value).FirstOrDefault()?.Anchor ?? entry.Value)) ?? [];
}
