using System.Text.RegularExpressions;

namespace ComposeGen.Rules.Storage;

/// <summary>A regular expression in a table. It is made when it is first asked: most rows never are, and a build has to start.</summary>
internal sealed class Pattern(string text)
{
    private Regex? _regex;

    private Regex Regex => _regex ??= new Regex(text, RegexOptions.CultureInvariant);

    public bool IsMatch(string input) => Regex.IsMatch(input);

    public Match Match(string input) => Regex.Match(input);
}
