namespace ComposeGen.Tool.Linting;

/// <summary>One line for each finding.</summary>
internal static class TextFormat
{
    public static void Write(LintReport report)
    {
        foreach (var finding in report.Findings)
        {
            report.Terminal.Out.WriteLine(report.Line(finding.Place, $"{LintReport.Word(finding.Rule.Severity)} {finding.Rule.Id}: {finding.Message}"));
        }
    }
}
