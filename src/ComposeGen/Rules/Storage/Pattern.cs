using System.Text.RegularExpressions;

namespace ComposeGen.Rules.Storage;

/// <summary>A regular expression in a table. It is made when it is first asked: most rows never are, and a build has to start.</summary>
internal sealed class Pattern(string text)
{
    private Regex? _regex;

    public bool IsMatch(string input) => (_regex ??= new Regex(text, RegexOptions.CultureInvariant)).IsMatch(input);
}
