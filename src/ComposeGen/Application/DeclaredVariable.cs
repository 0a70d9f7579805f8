namespace ComposeGen;

/// <summary>A variable in a private field of an application's class.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Variable">The variable.</param>
internal sealed record DeclaredVariable(string Field, Variable Variable);
