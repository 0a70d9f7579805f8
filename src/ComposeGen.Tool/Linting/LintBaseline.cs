using System.Text.Json;
using ComposeGen.Import.Linting;

namespace ComposeGen.Tool.Linting;

/// <summary>Findings that are known. They are told apart by what they are about, so lines may move.</summary>
internal sealed class LintBaseline
{
    private readonly HashSet<(string File, string Rule, string Path, string Message)> _known;
    private readonly string _directory;

    private LintBaseline(string directory, IEnumerable<(string File, string Rule, string Path, string Message)> known) =>
        (_directory, _known) = (directory, [.. known]);

    /// <exception cref="ToolException">There is none, or it is not one.</exception>
    public static LintBaseline Read(string path, Terminal terminal)
    {
        var full = terminal.Resolve(path);
        if (!File.Exists(full))
        {
            throw new ToolException($"There is no file '{path}'; add --write-baseline to write it.", ExitCode.Usage);
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(full));
            return new LintBaseline(Path.GetDirectoryName(full)!, document.RootElement.GetProperty("findings").EnumerateArray()
                .Select(static item => (Text(item, "file"), Text(item, "rule"), Text(item, "path"), Text(item, "message"))).ToList());
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' is no baseline: {problem.Message.ReplaceLineEndings(" ")} Write it anew with --write-baseline.", ExitCode.Usage);
        }
    }

    public static void Write(string path, IReadOnlyList<LintFinding> findings, Terminal terminal)
    {
        var full = terminal.Resolve(path);
        var known = findings.Select(finding => Key(finding, Path.GetDirectoryName(full)!)).Distinct().Order().ToList();
        try
        {
            File.WriteAllText(full, JsonText.Of(json => json.Object(null, () => json.Array("findings", known, key => json.Object(null, () =>
            {
                json.WriteString("file", key.File);
                json.WriteString("rule", key.Rule);
                json.WriteString("path", key.Path);
                json.WriteString("message", key.Message);
            })))));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' cannot be written: {problem.Message}", ExitCode.Usage);
        }
    }

    public bool Knows(LintFinding finding) => _known.Contains(Key(finding, _directory));

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";

    private static (string File, string Rule, string Path, string Message) Key(LintFinding finding, string directory) =>
        (Path.GetRelativePath(directory, finding.Place.File).Replace('\\', '/'), finding.Rule.Id, finding.StablePath, finding.Message);
}
