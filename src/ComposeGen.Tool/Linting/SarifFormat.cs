using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ComposeGen.Import;
using ComposeGen.Import.Linting;

namespace ComposeGen.Tool.Linting;

/// <summary>For services that collect findings, such as GitHub's code scanning.</summary>
/// <remarks>OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0; GitHub documentation, "SARIF support for code scanning", which
/// needs a description and a help text of each rule.</remarks>
internal static class SarifFormat
{
    public static void Write(LintReport report) => report.Terminal.Out.Write(JsonText.Of(json => json.Object(null, () =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.Array("runs", [report], run => json.Object(null, () => WriteRun(json, run)));
    })));

    private static void WriteRun(Utf8JsonWriter json, LintReport report)
    {
        json.Object("tool", () => json.Object("driver", () =>
        {
            json.WriteString("name", "ComposeGen");
            json.WriteString("informationUri", "https://github.com/composegen/composegen");
            json.WriteString("semanticVersion", typeof(SarifFormat).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
            json.Array("rules", LintRule.All, rule => json.Object(null, () =>
            {
                json.WriteString("id", rule.Id);
                var (finds, matters) = (RulePages.Embedded.Section(rule.Id, "What it finds"), RulePages.Embedded.Section(rule.Id, "Why it matters"));
                json.Object("shortDescription", () => json.WriteString("text", rule.Title));
                json.Object("fullDescription", () => json.WriteString("text", finds));
                json.Object("help", () => json.WriteString("text", finds + "\n\n" + matters));
                json.WriteString("helpUri", rule.HelpLink);
                json.Object("defaultConfiguration", () => json.WriteString("level", Level(rule.Severity)));
                json.Object("properties", () => json.Array("tags", [rule.Category], json.WriteStringValue));
            }));
        }));
        json.WriteString("columnKind", "utf16CodeUnits");
        json.Array("invocations", [report], run => json.Object(null, () =>
        {
            json.WriteBoolean("executionSuccessful", run.Errors.Count == 0);
            json.Array("toolExecutionNotifications", run.Errors, error => json.Object(null, () =>
            {
                json.WriteString("level", "error");
                json.Object("message", () => json.WriteString("text", error.Message));
                WriteLocation(json, run, error.Place);
            }));
        }));
        json.Array("results", report.Findings, finding => json.Object(null, () => WriteResult(json, report, finding)));
    }

    private static void WriteResult(Utf8JsonWriter json, LintReport report, LintFinding finding)
    {
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", LintRule.All.ToList().FindIndex(rule => rule.Id == finding.Rule.Id));
        json.WriteString("level", Level(finding.Rule.Severity));
        json.Object("message", () => json.WriteString("text", finding.Message));
        WriteLocation(json, report, finding.Place);

        // Services know a finding again by it when lines have moved.
        json.Object("partialFingerprints", () => json.WriteString("composegen/v1", Hash(string.Join('\n', report.File(finding.Place), finding.Rule.Id, finding.StablePath, finding.Message))));
    }

    private static void WriteLocation(Utf8JsonWriter json, LintReport report, SourcePlace place) =>
        json.Array("locations", [place], _ => json.Object(null, () => json.Object("physicalLocation", () =>
        {
            json.Object("artifactLocation", () => json.WriteString("uri", Uri(report.File(place))));
            json.Object("region", () =>
            {
                json.WriteNumber("startLine", place.Line);
                json.WriteNumber("startColumn", place.Column);
            });
        })));

    private static string Uri(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    private static string Level(LintSeverity severity) => severity is LintSeverity.Info ? "note" : LintReport.Word(severity);

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
