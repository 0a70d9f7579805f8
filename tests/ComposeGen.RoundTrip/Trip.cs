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
            var differences = Compare(file, directory, yaml, interpolate: false);
            var isFilledIn = differences.Count == 0 && RefusalOf(file, directory, interpolate: true) is null;
            if (isFilledIn)
            {
                differences = Compare(file, directory, yaml, interpolate: true);
            }

            return result with
            {
                IsEqual = differences.Count == 0,
                Reason = differences.Count > 0 ? $"{differences.Count} different, {differences[0]}" : isFilledIn ? "" : "compared with its variables left as they are",
            };
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

        return RefusalOf(file, directory, interpolate: false) is { } reason ? result with { IsRefusedByCompose = true, Reason = reason } : result;
    }

    /// <summary>Why Compose itself does not take a file; null if it does.</summary>
    private static string? RefusalOf(string file, string directory, bool interpolate)
    {
        try
        {
            ComposeConfig.Of([file], directory, interpolate, interpolate ? Variables(file) : null);
            return null;
        }
        catch (InvalidOperationException refusal)
        {
            return FirstLine(refusal.Message);
        }
    }

    /// <exception cref="InvalidOperationException">Compose refuses one of the two.</exception>
    private static IReadOnlyList<string> Compare(string file, string directory, string yaml, bool interpolate)
    {
        var written = Path.GetTempFileName();
        try
        {
            File.WriteAllText(written, yaml);
            return ComposeComparison.Differences([file], written, directory, interpolate, interpolate ? Variables(file) : null);
        }
        finally
        {
            File.Delete(written);
        }
    }

    /// <summary>Values for what the file would otherwise not be complete without.</summary>
    private static Dictionary<string, string> Variables(string file) => ComposeConfig.RequiredVariables([File.ReadAllText(file)]);

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
