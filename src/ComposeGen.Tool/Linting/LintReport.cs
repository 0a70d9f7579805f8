using ComposeGen.Import;
using ComposeGen.Import.Linting;

namespace ComposeGen.Tool.Linting;

/// <summary>What is shown of a run.</summary>
/// <param name="Findings">What was found and is not known, suppressed or too small to show.</param>
/// <param name="Errors">Where a file is no Compose file.</param>
/// <param name="Terminal">Where it is shown.</param>
internal sealed record LintReport(IReadOnlyList<LintFinding> Findings, IReadOnlyList<LintError> Errors, Terminal Terminal)
{
    public string File(SourcePlace place) => Terminal.Shorten(place.File);

    /// <summary>As compilers write it, so that editors find the place.</summary>
    public string Line(SourcePlace place, string message) => $"{File(place)}({place.Line},{place.Column}): {message}";

    public static string Word(LintSeverity severity) => severity switch
    {
        LintSeverity.Error => "error",
        LintSeverity.Warning => "warning",
        _ => "info",
    };
}
