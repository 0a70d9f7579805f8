namespace ComposeGen.Output.Files;

/// <summary>A file and what became of it.</summary>
/// <param name="Path">Where it is, relative to the output directory.</param>
/// <param name="Outcome">Whether it was written.</param>
public sealed record WrittenFile(string Path, WriteOutcome Outcome);
