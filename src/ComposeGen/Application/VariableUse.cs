namespace ComposeGen;

/// <summary>A variable, the value that holds it, and the part of the model which that value belongs to.</summary>
internal sealed record VariableUse(Variable Variable, Scalar Value, ComposeNode Node);
