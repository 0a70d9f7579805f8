namespace ComposeGen.Import.Linting;

/// <summary>Why a file could not be judged.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong there.</param>
internal sealed record LintError(SourcePlace Place, string Message);
