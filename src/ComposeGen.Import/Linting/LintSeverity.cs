namespace ComposeGen.Import.Linting;

/// <summary>How bad a finding is.</summary>
internal enum LintSeverity
{
    Info,
    Warning,
    Error,
}
