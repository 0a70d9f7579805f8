using System.Text.RegularExpressions;

namespace ComposeGen.Output.Variables;

/// <summary>Reads which variables a <c>.env</c> file sets; what it sets them to is nobody's business.</summary>
internal static partial class DotEnvFile
{
    /// <summary>Its entries, in order.</summary>
    public static IReadOnlyList<DotEnvEntry> Entries(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var entries = new List<DotEnvEntry>();
        var (line, counted) = (1, 0);
        foreach (Match match in Entry().Matches(text))
        {
            var name = match.Groups["name"];
            if (name.Success)
            {
                line += text.AsSpan(counted, name.Index - counted).Count('\n');
                counted = name.Index;
                entries.Add(new DotEnvEntry(name.Value, line, name.Index - match.Index + 1));
            }
        }

        return entries;
    }

    /// <summary>The variables that an example names, set or as a comment.</summary>
    public static HashSet<string> Named(string text) =>
        [.. Entry().Matches(Comment().Replace(text.ReplaceLineEndings("\n"), "")).Select(static match => match.Groups["name"].Value)];

    /// <summary>A value in quotes may go on over several lines.</summary>
    [GeneratedRegex("""^[ \t]*(?:export[ \t]+)?(?<name>[A-Za-z_][A-Za-z0-9_.-]*)[ \t]*[=:][ \t]*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\n]*)""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex("^[ \t]*#[ \t]*", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
