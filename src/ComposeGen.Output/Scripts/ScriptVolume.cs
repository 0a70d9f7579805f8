namespace ComposeGen.Output.Scripts;

internal sealed record ScriptVolume(
    string Key, Word Name, bool IsExternal, bool IsProtected, IReadOnlyList<Word[]> Arguments, IReadOnlyList<ScriptService> Users);
