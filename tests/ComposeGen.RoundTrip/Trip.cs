using ComposeGen.Comparison;
using ComposeGen.Import;
using ComposeGen.Import.CSharp;

namespace ComposeGen.RoundTrip;

/// <summary>From a Compose file to C# and back.</summary>
/// <param name="build">How the C# is built.</param>
/// <param name="keep">Where results are kept; null if nowhere.</param>
internal sealed class Trip(IDefinitionsBuild build, string? keep)
{
    public TripResult Of(string file)
    {
        var result = new TripResult(file);
        var directory = Path.GetDirectoryName(file)!;
        try
        {
            var imported = ComposeReader.Read([file]);
            result = result with { IsImported = true, Notes = imported.Notes.Count };
            var source = CSharpWriter.Write(imported, "app").Text;
            Keep(file, ".cs", source);
            var yaml = build.ComposeYaml(source);
            Keep(file, ".generated.yaml", yaml);
            result = result with { Builds = true };
            var differences = Compare(file, directory, yaml);
            return result with { IsEqual = differences.Count == 0, Reason = differences.Count == 0 ? "" : $"{differences.Count} different, {differences[0]}" };
        }
        catch (ImportException problem)
        {
            result = result with { Reason = $"{problem.Place}: {problem.Message}" };
        }
        catch (DefinitionsException problem)
        {
            result = result with { Reason = FirstLine(problem.Message) };
        }
        catch (InvalidOperationException refusal)
        {
            result = result with { Reason = FirstLine(refusal.Message) };
        }

        return RefusalOf(file, directory) is { } reason ? result with { IsRefusedByCompose = true, Reason = reason } : result;
    }

    /// <summary>Why Compose itself does not take a file; null if it does.</summary>
    private static string? RefusalOf(string file, string directory)
    {
        try
        {
            ComposeConfig.Of([file], directory, interpolate: false);
            return null;
        }
        catch (InvalidOperationException refusal)
        {
            return FirstLine(refusal.Message);
        }
    }

    /// <exception cref="InvalidOperationException">Compose refuses one of the two.</exception>
    private static List<string> Compare(string file, string directory, string yaml)
    {
        var written = Path.GetTempFileName();
        try
        {
            File.WriteAllText(written, yaml);
            var variables = ComposeConfig.RequiredVariables([File.ReadAllText(file)]);
            return
            [
                .. ComposeComparison.Differences([file], written, directory, interpolate: false),
                .. ComposeComparison.Differences([file], written, directory, interpolate: true, variables),
            ];
        }
        finally
        {
            File.Delete(written);
        }
    }

    private void Keep(string file, string extension, string text)
    {
        if (keep is not null)
        {
            Directory.CreateDirectory(keep);
            File.WriteAllText(Path.Combine(keep, Path.GetFileName(Path.GetDirectoryName(file)) + "__" + Path.GetFileName(file) + extension), text);
        }
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();
}
