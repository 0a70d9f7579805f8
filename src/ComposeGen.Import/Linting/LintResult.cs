namespace ComposeGen.Import.Linting;

/// <summary>What was found, in the order of the files and lines, each thing once.</summary>
/// <param name="Findings">What the rules found.</param>
/// <param name="Errors">Where a file is no Compose file.</param>
internal sealed record LintResult(IReadOnlyList<LintFinding> Findings, IReadOnlyList<LintError> Errors)
{
    public static LintResult Of(IEnumerable<LintFinding> findings, IEnumerable<LintError> errors) => new(
        [
            .. findings.Distinct()
                .OrderBy(static finding => finding.Place.File, StringComparer.Ordinal).ThenBy(static finding => finding.Place.Line).ThenBy(static finding => finding.Place.Column)
                .ThenBy(static finding => finding.Rule.Id, StringComparer.Ordinal).ThenBy(static finding => finding.Message, StringComparer.Ordinal),
        ],
        [.. errors.Distinct().OrderBy(static error => error.Place.File, StringComparer.Ordinal).ThenBy(static error => error.Place.Line)]);
}
