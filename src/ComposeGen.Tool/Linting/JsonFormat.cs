using System.Text.Json;
using ComposeGen.Import;

namespace ComposeGen.Tool.Linting;

/// <summary>For programs of one's own.</summary>
internal static class JsonFormat
{
    public static void Write(LintReport report) => report.Terminal.Out.Write(JsonText.Of(json => json.Object(null, () =>
    {
        json.Array("findings", report.Findings, finding => json.Object(null, () =>
        {
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("severity", LintReport.Word(finding.Rule.Severity));
            WritePlace(json, report, finding.Place);
            json.WriteString("path", finding.Path);
            json.WriteString("message", finding.Message);
            json.WriteString("help", finding.Rule.HelpLink);
        }));
        json.Array("errors", report.Errors, error => json.Object(null, () =>
        {
            WritePlace(json, report, error.Place);
            json.WriteString("message", error.Message);
        }));
    })));

    private static void WritePlace(Utf8JsonWriter json, LintReport report, SourcePlace place)
    {
        json.WriteString("file", report.File(place));
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }
}
