namespace ComposeGen.Analyzers;

/// <summary>Names that the analyzer and the generator look for in a compilation.</summary>
internal static class WellKnown
{
    public const string Library = "ComposeGen";

    /// <summary>The targets of the build, separated by commas.</summary>
    public const string TargetNames = "build_property._ComposeGenTargetNames";

    public const string ComposeAppAttribute = "ComposeGen.ComposeAppAttribute";
}
