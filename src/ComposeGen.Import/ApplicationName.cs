namespace ComposeGen.Import;

/// <summary>The name that Compose gives an application whose file has none. Volumes are found by it, so it has to be the same.</summary>
internal static class ApplicationName
{
    /// <summary>The directory's name in lower case, without what Compose does not allow.</summary>
    public static string OfDirectory(string directory)
    {
        var name = new string([.. Path.GetFileName(Path.TrimEndingDirectorySeparator(directory)).ToLowerInvariant().Where(static c => c is '-' or '_' || char.IsAsciiLetterOrDigit(c))]);
        return name.TrimStart('-', '_') is { Length: > 0 } usable ? usable : "app";
    }
}
