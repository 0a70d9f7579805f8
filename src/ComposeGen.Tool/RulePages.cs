using ComposeGen.Import;

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

    /// <summary>What a page says below a heading; its links, which are for the page, are left out.</summary>
    public string Section(string id, string heading)
    {
        var (below, end) = ($"\n## {heading}\n", "\n## ");
        var page = pages[id].ReplaceLineEndings("\n");
        var start = page.IndexOf(below, StringComparison.Ordinal) + below.Length;
        return MarkdownLine.WithoutLinks(page[start..page.IndexOf(end, start, StringComparison.Ordinal)].Trim());
    }

    /// <summary>The id that was probably meant; null if none is near.</summary>
    public string? Nearest(string id) => Suggestion.Nearest(id.StartsWith("CG", StringComparison.OrdinalIgnoreCase) ? id : "CG" + id, Ids);
}
