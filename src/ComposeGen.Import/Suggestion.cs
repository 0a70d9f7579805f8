namespace ComposeGen.Import;

/// <summary>The name that was probably meant.</summary>
internal static class Suggestion
{
    /// <returns><c>; did you mean 'x'?</c>, or nothing where no name is near.</returns>
    public static string For(string word, IEnumerable<string> names) => Nearest(word, names) is { } name ? $"; did you mean '{name}'?" : "";

    /// <returns>Null where none is near.</returns>
    public static string? Nearest(string word, IEnumerable<string> names) => EditDistance.Nearest(word, names);
}
