namespace ComposeGen.Import;

/// <summary>An application that was read from Compose files or from a command line.</summary>
/// <param name="File">The model.</param>
/// <param name="Sources">Where its parts stand, and their comments.</param>
/// <param name="Notes">What was not simply carried over, in the order of the files.</param>
internal sealed record ImportedApplication(ComposeFile File, SourceMap Sources, IReadOnlyList<ImportNote> Notes);
