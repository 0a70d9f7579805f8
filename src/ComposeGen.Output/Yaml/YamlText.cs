using YamlDotNet.Core;

namespace ComposeGen.Output.Yaml;

/// <summary>
/// Decides how a string is written so that every reader (YAML 1.1, YAML 1.2, the Go library of Docker) reads the same
/// string: bare only where none of them could take it for something else.
/// </summary>
internal static class YamlText
{
    public static ScalarStyle StyleOf(string text) =>
        IsPlain(text) ? ScalarStyle.Plain
        : IsLiteral(text) ? ScalarStyle.Literal
        : ScalarStyle.DoubleQuoted;

    public static ScalarStyle StyleOfKey(string key) => IsPlain(key) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted;

    /// <summary>Numbers, dates and times begin with a digit, sign or dot, so nothing that does is written bare.</summary>
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !CanBegin(text) || text[^1] is ' ' or ':' || IsWordOfYaml(text))
        {
            return false;
        }

        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            var safe = char.IsLetterOrDigit(c)
                || c is '_' or '-' or '.' or '/' or '@' or '+' or ',' or '=' or '$' or '{' or '}' or '~' or '%' or '?' or '(' or ')' or ' '
                || (c is ':' && text[i + 1] is not ' ')
                || IsSurrogatePair(text, ref i);
            if (!safe)
            {
                return false;
            }
        }

        return true;
    }

    private static bool CanBegin(string text)
    {
        var next = text.Length > 1 ? text[1] : ' ';
        return text[0] switch
        {
            '/' or '_' => true,
            '$' => next is '{' or '$',
            '.' => next is '/' || char.IsLetter(next) || (next is '.' && text.Length > 2 && text[2] is '/'),
            var c => char.IsLetter(c),
        };
    }

    private static bool IsSurrogatePair(string text, ref int place)
    {
        if (!char.IsHighSurrogate(text[place]) || place + 1 == text.Length || !char.IsLowSurrogate(text[place + 1]))
        {
            return false;
        }

        place++;
        return true;
    }

    /// <summary>Words that some version of YAML reads as true, false, null, infinity or not a number.</summary>
    private static bool IsWordOfYaml(string text) => text.Length <= 5 && text.ToLowerInvariant()
        is "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" or "null" or ".inf" or ".nan" or "inf" or "nan";

    /// <summary>
    /// Several lines that a literal block holds exactly, in any editor: no blanks at line ends. A first line that is empty or
    /// begins with a blank makes the emitter say how far the block is indented.
    /// </summary>
    private static bool IsLiteral(string text)
    {
        var lines = text.AsSpan().TrimStart('\n');
        if (lines.IsEmpty || lines[0] is '\t' || lines[^1] is ' ' or '\t' || !text.Contains('\n'))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var safe = c is '\n'
                ? i == 0 || text[i - 1] is not (' ' or '\t')
                : c is '\t' or (>= ' ' and <= '~') or (>= '\u00A0' and <= '\u2027') or (>= '\u202A' and <= '\uD7FF')
                    or (>= '\uE000' and <= '\uFEFE') or (>= '\uFF00' and <= '\uFFFD') || IsSurrogatePair(text, ref i);
            if (!safe)
            {
                return false;
            }
        }

        return true;
    }
}
