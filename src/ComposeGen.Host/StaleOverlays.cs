using ComposeGen.Output;

namespace ComposeGen.Host;

/// <summary>Files of overlays that the definitions no longer have. Compose would go on reading that of <c>override</c> by itself, so they are deleted.</summary>
internal static class StaleOverlays
{
    public static void Delete(HostOptions options, IReadOnlyList<ComposeApp> apps, IReadOnlyList<OutputFile> files)
    {
        var written = files.Select(file => Path.GetFullPath(Path.Combine(options.Output, file.Path))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var app in apps)
        {
            var directory = Path.GetFullPath(Path.Combine(options.Output, app.Directory));
            var header = OutputHeader.Comment(new OutputOptions { Source = app.Type.FullName!, SourceFile = app.SourceFile });
            foreach (var path in Directory.Exists(directory) ? OutputFileNames.OfOverlays.SelectMany(pattern => Directory.GetFiles(directory, pattern)) : [])
            {
                // Only what this very application has written: the header names it.
                if (!written.Contains(path) && OutputHeader.IsIn(File.ReadAllText(path)) && File.ReadAllText(path).ReplaceLineEndings("\n").Contains(header, StringComparison.Ordinal))
                {
                    File.Delete(path);
                }
            }
        }
    }
}
