namespace ComposeGen.Analyzers.Interpretation;

/// <summary>A statement whose effect is not known: nothing after it in its member can be known either.</summary>
internal sealed class InterpretationAbortedException : Exception;
