namespace ComposeGen.Output.Files;

/// <summary>A file on disk beside what it should be.</summary>
/// <param name="Path">Where it is, relative to the output directory.</param>
/// <param name="State">How the two compare.</param>
/// <param name="OldText">What is on disk, with LF line ends; empty if there is nothing.</param>
/// <param name="NewText">What should be there.</param>
public sealed record FileComparison(string Path, FileState State, string OldText, string NewText);
