using ComposeGen.Rules;

namespace ComposeGen.Import.Linting;

/// <summary>A rule, for those who show its findings.</summary>
/// <param name="Id">Its id, such as <c>CG1101</c>.</param>
/// <param name="Title">What it finds, in a few words.</param>
/// <param name="Severity">How bad its findings are.</param>
/// <param name="Category">The area.</param>
/// <param name="HelpLink">The page that explains it.</param>
internal sealed record LintRule(string Id, string Title, LintSeverity Severity, string Category, string HelpLink)
{
    /// <summary>All rules that judge Compose files, by id.</summary>
    public static IReadOnlyList<LintRule> All { get; } = [.. RuleCatalogue.ForComposeFiles.Select(Of)];

    public static LintRule Of(RuleDescriptor rule) => Of(rule, rule.Severity);

    /// <summary>As severe as a preset has it; null if that does not show it.</summary>
    public static LintRule? Of(RuleDescriptor rule, RulePreset preset) => preset.SeverityOf(rule) is { } severity ? Of(rule, severity) : null;

    private static LintRule Of(RuleDescriptor rule, RuleSeverity severity) => new(
        rule.Id, rule.Title,
        severity switch
        {
            RuleSeverity.Error => LintSeverity.Error,
            RuleSeverity.Warning => LintSeverity.Warning,
            _ => LintSeverity.Info,
        },
        rule.Category, rule.HelpLink);
}
