using System.CommandLine;
using ComposeGen.Import;
using ComposeGen.Import.Linting;
using ComposeGen.Tool.Linting;

namespace ComposeGen.Tool.Commands;

/// <summary><c>dotnet composegen lint</c>: the rules on Compose files that a person wrote.</summary>
internal static class LintCommand
{
    internal sealed record Options(
        IReadOnlyList<string> Files, IReadOnlyList<string> Overlays, string Format, LintSeverity Severity, string Rules, bool Strict, string? Baseline, bool WritesBaseline);

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Compose files, directories, patterns such as '**/compose*.yaml', or - for standard input; by default the file that Compose would take.", Arity = ArgumentArity.ZeroOrMore };
        var overlays = new Option<string[]>("--file", "-f") { Description = "A Compose file that is laid over it, as for docker compose. May be repeated.", HelpName = "FILE", AllowMultipleArgumentsPerToken = false };
        var format = new Option<string>("--format") { Description = "How findings are written: text, json, sarif or github.", HelpName = "FORMAT", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        var severity = new Option<string>("--severity") { Description = "The least severity that is shown: error, warning or info.", HelpName = "SEVERITY", DefaultValueFactory = static _ => "info" };
        severity.AcceptOnlyFromAmong("error", "warning", "info");
        var rules = new Option<string>("--rules") { Description = "Which rules judge, as ComposeGenRules of a project: default, strict (with hardening) or minimal (errors only).", HelpName = "PRESET", DefaultValueFactory = static _ => "default" };
        rules.AcceptOnlyFromAmong("default", "strict", "minimal");
        var strict = new Option<bool>("--strict") { Description = "Fail for warnings too." };
        var baseline = new Option<string?>("--baseline") { Description = "A file of known findings, which are not shown.", HelpName = "FILE" };
        var write = new Option<bool>("--write-baseline") { Description = "Write all findings to the file of --baseline instead of showing them." };
        var command = new ToolCommand(
            "lint", "Judge Compose files by the rules, without a project. Exit code 1 if there are errors.",
            "lint", "lint compose.yaml -f compose.production.yaml", "lint . --strict --format github", "lint deploy --baseline lint.json --write-baseline") { files, overlays, format, severity, rules, strict, baseline, write };
        command.Validators.Add(result =>
        {
            if (result.GetValue(write) && result.GetValue(baseline) is null)
            {
                result.AddError("--write-baseline needs --baseline FILE, the file to write.");
            }
        });
        command.SetAction(parsed => Run(
            new Options(
                parsed.GetValue(files) ?? [], parsed.GetValue(overlays) ?? [], parsed.GetValue(format)!, Enum.Parse<LintSeverity>(parsed.GetValue(severity)!, ignoreCase: true),
                parsed.GetValue(rules)!, parsed.GetValue(strict), parsed.GetValue(baseline), parsed.GetValue(write)),
            terminal));
        return command;
    }

    public static int Run(Options options, Terminal terminal)
    {
        var groups = LintInput.Find(options.Files, options.Overlays, terminal);
        var baseline = options.Baseline is { } known && !options.WritesBaseline ? LintBaseline.Read(known, terminal) : null;
        var texts = new Dictionary<string, string>();
        if (options.Files.Concat(options.Overlays).Contains("-"))
        {
            texts.Add(terminal.Resolve("-"), terminal.In.ReadToEnd());
        }

        var linter = new Linter(texts, options.Rules);
        var results = groups.Select(linter.Lint).ToList();
        var result = LintResult.Of(results.SelectMany(static each => each.Findings), results.SelectMany(static each => each.Errors));
        var findings = WithoutSuppressed(result, [.. groups.SelectMany(static group => group.Files.Concat(group.Alternatives))], texts, terminal);
        if (options.WritesBaseline)
        {
            LintBaseline.Write(options.Baseline!, findings, terminal);
        }

        var shown = options.WritesBaseline ? [] : findings.FindAll(finding => finding.Rule.Severity >= options.Severity && baseline?.Knows(finding) != true);
        var report = new LintReport(shown, result.Errors, terminal);
        Formats[options.Format](report);
        foreach (var error in result.Errors)
        {
            terminal.Error.WriteLine(report.Line(error.Place, "error: " + error.Message));
        }

        terminal.Error.WriteLine(options.WritesBaseline ? $"Written to {options.Baseline}: {Count(findings.Count, "finding")}" : Summary(report, groups) + (result.Errors.Count > 0 ? "; a file with an error in how it is written is not judged" : ""));
        return result.Errors.Count > 0 || shown.Exists(finding => finding.Rule.Severity >= (options.Strict ? LintSeverity.Warning : LintSeverity.Error))
            ? ExitCode.Errors
            : ExitCode.Ok;
    }

    private static readonly Dictionary<string, Action<LintReport>> Formats = new()
    {
        ["text"] = TextFormat.Write,
        ["json"] = JsonFormat.Write,
        ["sarif"] = SarifFormat.Write,
        ["github"] = GitHubFormat.Write,
    };

    private static List<LintFinding> WithoutSuppressed(LintResult result, IReadOnlyList<string> files, Dictionary<string, string> texts, Terminal terminal)
    {
        var suppressions = result.Findings.Select(static finding => finding.Place.File).Concat(files).Distinct()
            .ToDictionary(static file => file, file => Suppressions.Of(file, texts.TryGetValue(file, out var text) ? text : ReadText(file)));
        foreach (var problem in suppressions.Values.SelectMany(static each => each.Problems))
        {
            terminal.Error.WriteLine($"{terminal.Shorten(problem.Place.File)}({problem.Place.Line},{problem.Place.Column}): warning: {problem.Message}");
        }

        return [.. result.Findings.Where(finding => !suppressions[finding.Place.File].Covers(finding))];
    }

    private static string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return ""; // Reading it as a Compose file has said why.
        }
    }

    private static string Summary(LintReport report, IReadOnlyList<LintedFiles> groups)
    {
        var severities = report.Findings.Select(static finding => finding.Rule.Severity).Concat(report.Errors.Select(static _ => LintSeverity.Error)).ToList();
        var counts = new[] { LintSeverity.Error, LintSeverity.Warning, LintSeverity.Info }
            .Select(severity => (Count: severities.Count(each => each == severity), Word: LintReport.Word(severity)))
            .Where(static kind => kind.Count > 0)
            .Select(static kind => kind.Word is "info" ? $"{kind.Count} info" : Count(kind.Count, kind.Word));
        var files = Count(groups.Sum(static group => group.Files.Count + group.Alternatives.Count), "file");
        return severities.Count == 0 ? $"Nothing found in {files}" : $"Found in {files}: {string.Join(", ", counts)}";
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
