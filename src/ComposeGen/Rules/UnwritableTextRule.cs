namespace ComposeGen.Rules;

/// <summary>A character that would not arrive.</summary>
/// <remarks>YAML 1.2, section 5.1, "Character set"; POSIX, "Environment variables": texts end at NUL.</remarks>
internal sealed class UnwritableTextRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("CG0007", "A text with a character that cannot be written", RuleSeverity.Error);

    public override void Check(RuleContext context, FindingCollector findings)
    {
        foreach (var text in UnwritableText.In(context.File))
        {
            findings.Report(text.Message, text.Part);
        }
    }
}
