namespace ComposeGen.Import;

/// <summary>Something that was not simply carried over.</summary>
/// <param name="Outcome">Whether it is in the result.</param>
/// <param name="Place">Where it stands in the file.</param>
/// <param name="Message">One sentence: what it is, what became of it, what to do.</param>
internal sealed record ImportNote(ImportOutcome Outcome, SourcePlace Place, string Message);
