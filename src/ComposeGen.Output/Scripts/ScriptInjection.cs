namespace ComposeGen.Output.Scripts;

/// <summary>A file that is copied into a container before it starts: its content, or the variable that holds it.</summary>
internal sealed record ScriptInjection(Word Path, Word Content, string? Variable, string Mode, Word Uid, Word Gid, string Source);
