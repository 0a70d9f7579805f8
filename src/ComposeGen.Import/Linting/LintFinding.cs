namespace ComposeGen.Import.Linting;

/// <summary>Something that a rule found in a Compose file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Path">What it is about, such as <c>services.db.volumes[0]</c>; it stays the same when lines move.</param>
/// <param name="Message">One sentence: what is wrong, what will happen, what to do.</param>
internal sealed record LintFinding(LintRule Rule, SourcePlace Place, string Path, string Message);
