namespace ComposeGen.Output.Scripts;

/// <summary>A value that the script computes once and then refers to by name.</summary>
internal sealed record ScriptValue(string Name, ScriptValueKind Kind, Word Input, string Variable = "", string Operator = "");
