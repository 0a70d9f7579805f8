namespace ComposeGen.Import;

/// <summary>The name that was probably meant.</summary>
internal static class Suggestion
{
    /// <returns><c>; did you mean 'x'?</c>, or nothing where no name is near.</returns>
    public static string For(string word, IEnumerable<string> names) => Nearest(word, names) is { } name ? $"; did you mean '{name}'?" : "";

    /// <returns>Null where none is near.</returns>
    public static string? Nearest(string word, IEnumerable<string> names)
    {
        var best = names.Select(name => (Name: name, Distance: EditDistance.Between(word.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(static candidate => candidate.Distance).ThenBy(static candidate => candidate.Name, StringComparer.Ordinal).FirstOrDefault();
        return best.Distance <= Math.Max(1, word.Length / 3) ? best.Name : null;
    }
}
