namespace ComposeGen.RoundTrip;

/// <summary>Finds Compose files.</summary>
internal static class ComposeFiles
{
    private static readonly EnumerationOptions Options = new() { RecurseSubdirectories = true };

    /// <summary>A file itself, or the YAML files of a directory that have services or name a file that has.</summary>
    public static IEnumerable<string> Below(string path) => !Directory.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*", Options).Where(IsComposeFile).Order(StringComparer.Ordinal);

    private static bool IsComposeFile(string path) => Path.GetExtension(path) is ".yaml" or ".yml"
        && File.ReadLines(path).Any(static line => line.StartsWith("services:", StringComparison.Ordinal) || line.StartsWith("include:", StringComparison.Ordinal));
}
