namespace ComposeGen.Output.Scripts;

internal sealed record ScriptVolume(
    Word Name, bool IsExternal, bool IsProtected, IReadOnlyList<Word[]> Arguments, IReadOnlyList<ScriptService> Users);
