namespace ComposeGen.Tool;

/// <summary>The pages of <c>docs/rules</c>, which the tool carries with it.</summary>
internal sealed class RulePages(IReadOnlyDictionary<string, string> pages)
{
    private const string Prefix = "rules/";

    /// <summary>All ids, in order.</summary>
    public IEnumerable<string> Ids => pages.Keys.Order(StringComparer.Ordinal);

    public static RulePages Embedded { get; } = new(Resources.Names(Prefix)
        .ToDictionary(static name => name[Prefix.Length..].ToUpperInvariant(), Resources.Read, StringComparer.Ordinal));

    /// <summary>The page of a rule; null if there is none.</summary>
    public string? Find(string id) => pages.GetValueOrDefault(id.ToUpperInvariant());

    /// <summary>The first heading of a page, with the id in it.</summary>
    public string Title(string id) => pages[id].Split('\n', 2)[0].TrimStart('#').Trim();

    /// <summary>The id that was probably meant.</summary>
    public string? Nearest(string id) => pages.Count == 0 ? null : Ids.MinBy(other => Distance(other, id.ToUpperInvariant()));

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
