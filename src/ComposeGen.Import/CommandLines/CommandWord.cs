namespace ComposeGen.Import.CommandLines;

/// <summary>A word of a command line: its text, with variables as Compose writes them, and its place.</summary>
internal sealed record CommandWord(string Text, SourcePlace Place);
