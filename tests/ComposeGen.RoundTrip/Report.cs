namespace ComposeGen.RoundTrip;

/// <summary>A table of what became of each file, and the sums.</summary>
internal static class Report
{
    public static void Write(IReadOnlyList<TripResult> results, TextWriter output)
    {
        var root = Path.GetDirectoryName(results[0].File)!;
        foreach (var result in results)
        {
            root = CommonPart(root, result.File);
        }

        var width = results.Max(result => Path.GetRelativePath(root, result.File).Length);
        output.WriteLine($"{"file".PadRight(width)}  imported  builds  equal  notes  reason");
        foreach (var result in results)
        {
            var name = Path.GetRelativePath(root, result.File).PadRight(width);
            output.WriteLine((result.IsRefusedByCompose
                ? $"{name}  refused by Compose             {result.Reason}"
                : $"{name}  {YesNo(result.IsImported),-8}  {YesNo(result.Builds),-6}  {YesNo(result.IsEqual),-5}  {result.Notes,5}  {result.Reason}").TrimEnd());
        }

        var accepted = results.Where(static result => !result.IsRefusedByCompose).ToList();
        output.WriteLine();
        output.WriteLine($"{accepted.Count} files that Compose accepts: {accepted.Count(static result => result.IsImported)} imported, "
            + $"{accepted.Count(static result => result.Builds)} build, {accepted.Count(static result => result.IsEqual)} equal, {accepted.Sum(static result => result.Notes)} notes; "
            + $"{results.Count - accepted.Count} refused by Compose");
    }

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string CommonPart(string directory, string file)
    {
        while (!file.StartsWith(directory.TrimEnd('/') + "/", StringComparison.Ordinal))
        {
            directory = Path.GetDirectoryName(directory)!;
        }

        return directory;
    }
}
