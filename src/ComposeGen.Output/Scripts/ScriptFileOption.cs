namespace ComposeGen.Output.Scripts;

/// <summary>A file of variables or labels that the script reads.</summary>
internal sealed record ScriptFileOption(Word Path, bool IsRaw, bool IsRequired);
