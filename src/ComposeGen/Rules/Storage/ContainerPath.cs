namespace ComposeGen.Rules.Storage;

/// <summary>Paths in a Linux container.</summary>
internal static class ContainerPath
{
    /// <summary>The path without repeated or trailing slashes; null if it is not an absolute path below the root.</summary>
    public static string? Normalise(string path)
    {
        if (path.Length == 0 || path[0] != '/' || path.Contains(':'))
            return null;
        var segments = Segments(path);
        return segments.Count == 0 || segments.Contains("..") ? null : "/" + string.Join("/", segments);
    }

    /// <summary>What the path most likely stands for: absolute, and with <c>..</c> resolved; null if that leaves nothing.</summary>
    public static string? Repair(string path)
    {
        var kept = new List<string>();
        foreach (var segment in Segments(path))
        {
            if (segment != "..")
                kept.Add(segment);
            else if (kept.Count > 0)
                kept.RemoveAt(kept.Count - 1);
        }

        return kept.Count == 0 ? null : Normalise("/" + string.Join("/", kept));
    }

    public static bool IsAtOrAbove(string upper, string lower) =>
        upper == lower || IsAbove(upper, lower);

    public static bool IsAbove(string upper, string lower) =>
        lower.Length > upper.Length && lower[upper.Length] == '/' && lower.StartsWith(upper, StringComparison.Ordinal);

    /// <summary>Whether one is the other, or lies in it.</summary>
    public static bool Touch(string left, string right) => IsAtOrAbove(left, right) || IsAbove(right, left);

    private static List<string> Segments(string path) =>
        path.Split('/').Where(static segment => segment.Length > 0 && segment != ".").ToList();
}
