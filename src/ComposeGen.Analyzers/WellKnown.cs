namespace ComposeGen.Analyzers;

/// <summary>Names that the analyzer and the generator look for in a compilation.</summary>
internal static class WellKnown
{
    public const string Library = "ComposeGen";

    public const string ComposeAppAttribute = "ComposeGen.ComposeAppAttribute";
}
