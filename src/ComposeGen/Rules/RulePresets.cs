namespace ComposeGen.Rules;

/// <summary>What a preset makes of a rule. What <c>.editorconfig</c> says of a single rule comes before it.</summary>
internal static class RulePresets
{
    /// <summary>The preset of a name; none is the default.</summary>
    /// <param name="name">The value of the property.</param>
    /// <param name="isKnown">Whether there is a preset of this name.</param>
    public static RulePreset Parse(string? name, out bool isKnown)
    {
        (var preset, isKnown) = name?.Trim().ToLowerInvariant() switch
        {
            null or "" or "default" => (RulePreset.Default, true),
            "strict" => (RulePreset.Strict, true),
            "minimal" => (RulePreset.Minimal, true),
            _ => (RulePreset.Default, false),
        };
        return preset;
    }

    /// <summary>How bad the findings of a rule are; null if they are not shown.</summary>
    public static RuleSeverity? SeverityOf(this RulePreset preset, RuleDescriptor rule) => preset switch
    {
        RulePreset.Minimal when rule.Severity != RuleSeverity.Error => null,
        // That docker run knows no form of an attribute is no weakness of the definitions.
        RulePreset.Strict when rule.Severity == RuleSeverity.Info && rule.Category != "Portability" => RuleSeverity.Warning,
        _ => rule.Severity,
    };
}
