namespace ComposeGen.Analyzers;

/// <summary>Names that the analyzer and the generator look for in a compilation.</summary>
internal static class WellKnown
{
    public const string Library = "ComposeGen";

    /// <summary>The targets of the build, separated by commas.</summary>
    public const string TargetNames = "build_property._ComposeGenTargetNames";

    /// <summary>How much the rules have to say.</summary>
    public const string RulePreset = "build_property.ComposeGenRules";

    public const string ComposeAppAttribute = "ComposeGen.ComposeAppAttribute";
}
