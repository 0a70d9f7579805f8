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
            ComposeConfig.Of([file], directory, interpolate: false);
        }
        catch (InvalidOperationException refusal)
        {
            return result with { IsRefusedByCompose = true, Reason = FirstLine(refusal.Message) };
        }

        try
        {
            var imported = ComposeReader.Read([file]);
            result = result with { IsImported = true, Notes = imported.Notes.Count };
            var source = CSharpWriter.Write(imported, "app");
            Keep(file, ".cs", source);
            var yaml = build.ComposeYaml(source);
            Keep(file, ".generated.yaml", yaml);
            result = result with { Builds = true };
            var differences = Compare(file, directory, yaml);
            return result with { IsEqual = differences.Count == 0, Reason = differences.Count == 0 ? "" : $"{differences.Count} different, {differences[0]}" };
        }
        catch (ImportException problem)
        {
            return result with { Reason = $"{problem.Place}: {problem.Message}" };
        }
        catch (DefinitionsException problem)
        {
            return result with { Reason = FirstLine(problem.Message) };
        }
    }

    private static List<string> Compare(string file, string directory, string yaml)
    {
        var written = Path.GetTempFileName();
        try
        {
            File.WriteAllText(written, yaml);
            var differences = new List<string>(ComposeComparison.Differences([file], written, directory, interpolate: false));
            if (IsComplete(file, directory))
            {
                differences.AddRange(ComposeComparison.Differences([file], written, directory, interpolate: true));
            }

            return differences;
        }
        catch (InvalidOperationException refusal)
        {
            return ["Compose refuses the generated file: " + FirstLine(refusal.Message)];
        }
        finally
        {
            File.Delete(written);
        }
    }

    /// <summary>Whether Compose can fill in the variables with what this process has.</summary>
    private static bool IsComplete(string file, string directory)
    {
        try
        {
            ComposeConfig.Of([file], directory, interpolate: true);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
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
