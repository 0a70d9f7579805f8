namespace ComposeGen.Output.Scripts;

internal sealed record ScriptNetwork(Word Name, bool IsExternal, IReadOnlyList<Word[]> Arguments, IReadOnlyList<ScriptService> Users);
