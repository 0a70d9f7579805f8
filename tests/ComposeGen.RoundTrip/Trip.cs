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
            return Compared(result with { Builds = true }, directory, yaml, imported.Notes);
        }
        catch (ImportException problem)
        {
            result = result with { Reason = $"{problem.Place}: {problem.Message}" };
        }
        catch (DefinitionsException problem)
        {
            result = result with { Reason = FirstLine(problem.Message) };
        }

        // Compose judges most of a file only when its variables are filled in.
        return RefusalOf(file, directory, interpolate: true) is { } reason
            ? result with { IsRefusedByCompose = true, Reason = $"{reason} (the import says: {result.Reason})" }
            : result;
    }

    /// <summary>With variables left as they are and filled in, as far as Compose takes the original so.</summary>
    private TripResult Compared(TripResult result, string directory, string yaml, IReadOnlyList<ImportNote> notes)
    {
        var refusals = new List<string>();
        foreach (var interpolate in new[] { false, true })
        {
            if (RefusalOf(result.File, directory, interpolate) is { } refusal)
            {
                refusals.Add(refusal);
                continue;
            }

            IReadOnlyList<string> differences;
            try
            {
                differences = Compare(result.File, directory, yaml, interpolate);
            }
            catch (InvalidOperationException problem)
            {
                return result with { Reason = "Compose takes the original and not the result: " + FirstLine(problem.Message) };
            }

            if (differences.Count > 0)
            {
                Keep(result.File, ".differences.txt", string.Join('\n', differences));
                var note = notes.FirstOrDefault(note => differences.Any(difference => note.Message.Split('\'') is [_, var noted, ..] && difference.Contains(noted, StringComparison.Ordinal)));
                return result with { Reason = $"{differences.Count} different, {differences[0]}" + (note is null ? "" : $" (the import notes: {note.Message})") };
            }
        }

        return refusals.Count == 2
            ? result with { IsRefusedByCompose = true, Reason = refusals[1] }
            : result with { IsEqual = true, Reason = refusals.Count == 0 ? "" : "compared in one way only: " + refusals[0] };
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
