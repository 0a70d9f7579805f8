namespace ComposeGen;

/// <summary>How far two words are from each other, to find the one that was probably meant.</summary>
internal static class EditDistance
{
    /// <summary>The name that was probably meant by a word; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> names)
    {
        var best = names.Select(name => (Name: name, Distance: Between(word.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(static candidate => candidate.Distance).ThenBy(static candidate => candidate.Name, StringComparer.Ordinal).FirstOrDefault();
        return best.Distance <= Math.Max(1, word.Length / 3) ? best.Name : null;
    }

    /// <summary>How many letters must be added, left out, changed or swapped with their neighbour.</summary>
    public static int Between(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                rows[i, j] = i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[one.Length, other.Length];
    }
}
