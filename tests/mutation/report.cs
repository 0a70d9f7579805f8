#:property PublishAot=false

// Prints what dotnet-stryker found: report.cs <mutation-report.json>. The exit code is 1 if the tests notice less than 85 % of the mutations of a folder.

using System.Text.Json;

const double Least = 85;

using var report = JsonDocument.Parse(File.ReadAllText(args[0]));
var mutants = (
    from file in report.RootElement.GetProperty("files").EnumerateObject()
    let path = file.Name.Replace('\\', '/').Split("src/ComposeGen/")[^1]
    from mutant in file.Value.GetProperty("mutants").EnumerateArray()
    let start = mutant.GetProperty("location").GetProperty("start")
    select new
    {
        Path = path,
        Folder = path[..Math.Max(path.LastIndexOf('/'), 0)],
        Line = start.GetProperty("line").GetInt32(),
        Column = start.GetProperty("column").GetInt32(),
        Name = mutant.GetProperty("mutatorName").GetString(),
        Replacement = mutant.GetProperty("replacement").GetString()!.ReplaceLineEndings(" "),
        Status = mutant.GetProperty("status").GetString(),
    }).ToList();
var judged = mutants.Where(static mutant => mutant.Status is "Killed" or "Timeout" or "Survived" or "NoCoverage").ToList();

foreach (var mutant in judged.Where(static mutant => mutant.Status is "Survived" or "NoCoverage").OrderBy(static mutant => mutant.Path, StringComparer.Ordinal).ThenBy(static mutant => mutant.Line))
    Console.WriteLine($"{mutant.Path}:{mutant.Line}:{mutant.Column}: {(mutant.Status == "NoCoverage" ? "not reached: " : "")}{mutant.Name} -> {mutant.Replacement}");

Console.WriteLine();
var least = 100.0;
foreach (var folder in judged.GroupBy(static mutant => mutant.Folder).OrderBy(static folder => folder.Key, StringComparer.Ordinal))
    least = Math.Min(least, Print(folder.Key, folder.Select(static mutant => mutant.Status), mutants.Count(mutant => mutant.Folder == folder.Key && mutant.Status == "CompileError")));
Print("all", judged.Select(static mutant => mutant.Status), mutants.Count(static mutant => mutant.Status == "CompileError"));
return least < Least ? 1 : 0;

static double Print(string name, IEnumerable<string?> statuses, int uncompiled)
{
    var all = statuses.ToList();
    var noticed = all.Count(static status => status is "Killed" or "Timeout");
    var score = all.Count == 0 ? 0 : 100.0 * noticed / all.Count;
    Console.WriteLine(FormattableString.Invariant($"{name,-20} {score,5:F1} %  {noticed} of {all.Count} noticed; {uncompiled} do not compile"));
    return score;
}
