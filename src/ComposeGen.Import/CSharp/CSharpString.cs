using System.Globalization;
using System.Text;

namespace ComposeGen.Import.CSharp;

/// <summary>String literals: plain ones, and raw ones where text has several lines or much that would be escaped.</summary>
internal static class CSharpString
{
    /// <summary>So many quotes and backslashes are easier to read in a raw literal.</summary>
    private const int ManyEscapes = 3;

    /// <summary>A plain literal.</summary>
    public static string Plain(string text) => "\"" + Escape(text, isInterpolated: false) + "\"";

    /// <summary>A literal of text that may have holes with C# expressions.</summary>
    /// <param name="parts">Literal parts and holes, in order.</param>
    public static Code Of(IReadOnlyList<(string Text, bool IsHole)> parts)
    {
        var isInterpolated = parts.Any(static part => part.IsHole);
        var literal = string.Concat(parts.Where(static part => !part.IsHole).Select(static part => part.Text));
        var hasLines = literal.TrimEnd('\n').Contains('\n');
        if (!IsPlain(literal, hasLines))
        {
            return Escaped();
        }

        if (hasLines)
        {
            return Raw(parts, isInterpolated, literal);
        }

        var escapes = literal.Count(static c => c is '"' or '\\');
        var endsPlainly = parts is not [{ IsHole: false, Text: ['"', ..] }, ..] && parts is not [.., { IsHole: false, Text: [.., '"'] }];
        if (escapes >= ManyEscapes && !literal.Contains('\n') && endsPlainly)
        {
            var (open, close, dollars) = Quotes(literal, isInterpolated);
            return open + string.Concat(parts.Select(part => Part(part, dollars))) + close;
        }

        return Escaped();

        Code Escaped() => (isInterpolated ? "$\"" : "\"")
            + string.Concat(parts.Select(part => part.IsHole ? "{" + part.Text + "}" : Escape(part.Text, isInterpolated))) + "\"";
    }

    private static RawText Raw(IReadOnlyList<(string Text, bool IsHole)> parts, bool isInterpolated, string literal)
    {
        var (open, close, dollars) = Quotes(literal, isInterpolated);
        return new RawText(open, string.Concat(parts.Select(part => Part(part, dollars))).Split('\n'), close);
    }

    private static string Part((string Text, bool IsHole) part, int dollars) =>
        part.IsHole ? new string('{', dollars) + part.Text + new string('}', dollars) : part.Text;

    private static (string Open, string Close, int Dollars) Quotes(string literal, bool isInterpolated)
    {
        var quotes = new string('"', Math.Max(3, LongestRun(literal, '"') + 1));
        var dollars = isInterpolated ? Math.Max(LongestRun(literal, '{'), LongestRun(literal, '}')) + 1 : 0;
        return (new string('$', dollars) + quotes, quotes, dollars);
    }

    private static int LongestRun(string text, char wanted)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == wanted ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static string Escape(string text, bool isInterpolated)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped.Append("\\r"),
                '\t' => escaped.Append("\\t"),
                '{' or '}' when isInterpolated => escaped.Append(c).Append(c),
                _ when IsPair(text, i) => escaped.Append(c).Append(text[++i]),
                _ when IsPlain(c) => escaped.Append(c),
                _ => escaped.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        return escaped.ToString();
    }

    private static bool IsPlain(string text, bool allowTabs)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i))
            {
                i++;
            }
            else if (!IsPlain(text[i]) && !(allowTabs && text[i] == '\t'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPair(string text, int place) => char.IsHighSurrogate(text[place]) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]);

    /// <summary>It can be seen, and no editor or compiler takes it for something else.</summary>
    private static bool IsPlain(char c) => c is '\n' or ' ' || CharUnicodeInfo.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.SpaceSeparator or UnicodeCategory.Surrogate);
}
