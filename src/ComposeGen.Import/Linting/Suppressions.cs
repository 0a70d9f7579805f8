using System.Text.RegularExpressions;

namespace ComposeGen.Import.Linting;

/// <summary>The comments of a file that say which findings are meant to be there.</summary>
internal sealed partial class Suppressions
{
    private readonly HashSet<(int Line, string Rule)> _lines = [];
    private readonly HashSet<string> _file = [];

    private Suppressions()
    {
    }

    /// <summary>Comments that do nothing, with the reason.</summary>
    public List<LintError> Problems { get; } = [];

    public static Suppressions Of(string file, string text)
    {
        var suppressions = new Suppressions();
        var isHead = true;
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            isHead &= line.TrimStart() is "" or ['#', ..] or "---";
            if (Comment().Match(line) is { Success: true } comment)
            {
                suppressions.Add(comment, new SourcePlace(file, number, comment.Index + 1), isHead);
            }
        }

        return suppressions;
    }

    public bool Covers(LintFinding finding) => _file.Contains(finding.Rule.Id) || _lines.Contains((finding.Place.Line, finding.Rule.Id));

    private void Add(Match comment, SourcePlace place, bool isHead)
    {
        var scope = comment.Groups["scope"].Value;
        var ids = comment.Groups["id"].Captures.Select(static id => id.Value).ToList();
        if (ids.Count == 0)
        {
            Problems.Add(new LintError(place, $"composegen-disable{scope} names no rule, so it does nothing; write the id behind it, such as CG1101"));
        }

        if (scope is not ("" or "-line" or "-next-line"))
        {
            Problems.Add(new LintError(place, $"composegen-disable{scope} is not known; write composegen-disable-line, -next-line, or composegen-disable at the head of the file"));
            return;
        }

        if (scope is "" && !isHead)
        {
            Problems.Add(new LintError(place, "composegen-disable is for the head of a file and does nothing here; move it there, or write composegen-disable-next-line"));
            return;
        }

        foreach (var id in ids)
        {
            if (!LintRule.All.Any(rule => rule.Id == id))
            {
                Problems.Add(new LintError(place, $"'{id}' is no rule for Compose files{Suggestion.For(id, LintRule.All.Select(static rule => rule.Id))}"));
            }
            else if (scope is "")
            {
                _file.Add(id);
            }
            else
            {
                _lines.Add((place.Line + (scope is "-next-line" ? 1 : 0), id));
            }
        }
    }

    [GeneratedRegex(@"(?<=^|\s)#\s*composegen-disable(?<scope>[-\w]*)(?:[\s,]+(?<id>CG\w+))*")]
    private static partial Regex Comment();
}
