using ComposeGen.Output;

namespace ComposeGen.Tool;

/// <summary>Generated files that no application writes any more: its class is gone, or it got another output directory.</summary>
internal static class LeftOverFiles
{
    /// <param name="inspection">What the applications write.</param>
    /// <param name="project">The project that holds them.</param>
    public static IReadOnlyList<string> Of(Inspection inspection, string project)
    {
        var written = inspection.Files.Select(file => Path.GetFullPath(Path.Combine(inspection.Output, file.Path))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Directories(inspection.Output, project)
                .SelectMany(static directory => OutputFileNames.All.SelectMany(name => Directory.GetFiles(directory, name).Order(StringComparer.Ordinal)).Select(Path.GetFullPath).Distinct())
                .Where(path => !written.Contains(path) && OutputHeader.IsIn(File.ReadAllText(path))),
        ];
    }

    /// <summary>An output directory elsewhere may hold directories of other projects.</summary>
    private static IEnumerable<string> Directories(string output, string project)
    {
        if (!Directory.Exists(output))
        {
            return [];
        }

        var search = new EnumerationOptions(); // Leaves out what is hidden and what cannot be read.
        var isOwn = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output)) == Path.GetDirectoryName(project);
        var below = isOwn ? Directory.GetDirectories(output, "*", search).Where(directory => Directory.GetFiles(directory, "*.*proj", search).Length == 0) : [];
        return below.Order(StringComparer.Ordinal).Prepend(output);
    }
}
