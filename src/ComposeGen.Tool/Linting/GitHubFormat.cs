using ComposeGen.Import;
using ComposeGen.Import.Linting;

namespace ComposeGen.Tool.Linting;

/// <summary>Commands that make GitHub show each finding at its line of a pull request.</summary>
/// <remarks>GitHub documentation, "Workflow commands for GitHub Actions"; the escapes are those of actions/toolkit.</remarks>
internal static class GitHubFormat
{
    public static void Write(LintReport report)
    {
        foreach (var finding in report.Findings)
        {
            Write(report, finding.Rule.Severity, finding.Place, finding.Rule.Id + ": " + finding.Rule.Title, finding.Message);
        }

        foreach (var error in report.Errors)
        {
            Write(report, LintSeverity.Error, error.Place, "Not a Compose file", error.Message);
        }
    }

    private static void Write(LintReport report, LintSeverity severity, SourcePlace place, string title, string message)
    {
        var command = severity is LintSeverity.Info ? "notice" : LintReport.Word(severity);
        report.Terminal.Out.WriteLine($"::{command} file={Property(report.File(place))},line={place.Line},col={place.Column},title={Property(title)}::{Escape(message)}");
    }

    private static string Property(string text) => Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
