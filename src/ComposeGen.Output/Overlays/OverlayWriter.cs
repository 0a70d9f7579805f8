using ComposeGen.Output.Yaml;

namespace ComposeGen.Output.Overlays;

/// <summary>Writes the file of an overlay: what Compose must read after the file of the application.</summary>
internal static class OverlayWriter
{
    /// <exception cref="OverlayException">No file can lead from one to the other.</exception>
    public static string Write(ComposeFile basis, OverlaidFile overlay, ComposeFile overlaid, OutputOptions options)
    {
        var difference = Difference(basis, overlay, overlaid);
        if (difference.Entries.Count == 0)
        {
            difference = new YamlMapping([new("services", YamlMapping.Empty)]); // Compose refuses an empty file.
        }

        return OutputHeader.Comment(options) + Usage(overlay.Name, options) + ProtectedVolumeComment.For(overlay.File) + "\n" + ComposeYamlWriter.Write(difference);
    }

    private static YamlMapping Difference(ComposeFile basis, OverlaidFile overlay, ComposeFile overlaid)
    {
        try
        {
            return OverlayDifference.Of(ComposeYamlWriter.ToTree(basis), ComposeYamlWriter.ToTree(overlaid));
        }
        catch (OverlayException exception)
        {
            exception.Overlay = overlay.Name;
            throw;
        }
    }

    private static string Usage(string overlay, OutputOptions options) => overlay == "override"
        ? "#\n# Compose reads it after " + OutputFileNames.Compose + " unless it is told which files to read.\n"
        : "#\n# docker compose -f " + OutputFileNames.Compose + " -f " + OutputFileNames.Overlay(overlay) + " up -d\n";
}
