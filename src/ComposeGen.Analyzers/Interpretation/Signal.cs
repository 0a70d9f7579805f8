namespace ComposeGen.Analyzers.Interpretation;

/// <summary>How a statement ended.</summary>
internal enum Signal
{
    Next,
    Break,
    Continue,
    Return,
}
