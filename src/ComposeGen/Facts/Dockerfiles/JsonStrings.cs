using System.Globalization;
using System.Text;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>The JSON form of an instruction: an array of strings.</summary>
internal static class JsonStrings
{
    /// <summary>The strings; null if it is anything else. What follows the array is ignored, as Docker does.</summary>
    public static IReadOnlyList<string>? TryRead(string text)
    {
        var at = SkipBlanks(text, 0);
        if (at == text.Length || text[at] != '[')
            return null;
        var strings = new List<string>();
        at = SkipBlanks(text, at + 1);
        if (at < text.Length && text[at] == ']')
            return strings;
        while (at < text.Length && text[at] == '"')
        {
            if (ReadString(text, ref at) is not { } value)
                return null;
            strings.Add(value);
            at = SkipBlanks(text, at);
            if (at == text.Length)
                return null;
            if (text[at] == ']')
                return strings;
            if (text[at] != ',')
                return null;
            at = SkipBlanks(text, at + 1);
        }

        return null;
    }

    private static string? ReadString(string text, ref int at)
    {
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    at++;
                    return value.ToString();
                case '\\' when ReadEscape(text, ref at) is { } character:
                    value.Append(character);
                    break;
                case '\\' or < ' ':
                    return null;
                default:
                    value.Append(text[at]);
                    break;
            }
        }

        return null;
    }

    private static char? ReadEscape(string text, ref int at)
    {
        if (++at == text.Length)
            return null;
        switch (text[at])
        {
            case '"' or '\\' or '/':
                return text[at];
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when at + 4 < text.Length
                && ushort.TryParse(text.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                at += 4;
                return (char)code;
            default:
                return null;
        }
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r')
            at++;
        return at;
    }
}
