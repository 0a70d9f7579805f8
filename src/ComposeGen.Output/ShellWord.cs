using System.Globalization;
using System.Text;

namespace ComposeGen.Output;

/// <summary>One word of a POSIX shell's command line. Whatever the text holds, the word is on one line.</summary>
internal static class ShellWord
{
    public static string Quote(Text text)
    {
        var word = new StringBuilder();
        foreach (var part in text.Parts)
        {
            if (part is Variable variable)
            {
                word.Append('"').Append(Expression(variable)).Append('"');
            }
            else
            {
                AppendLiteral(word, (string)part);
            }
        }

        return word.Length == 0 ? "''" : word.ToString();
    }

    private static void AppendLiteral(StringBuilder word, string text)
    {
        foreach (var c in text)
        {
            if (EndsLine(c))
            {
                word.Append(Printf(text));
                return;
            }
        }

        ShellLiteral.Append(word, text);
    }

    private static bool EndsLine(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    /// <summary>A line end within a comment would end the comment.</summary>
    private static string Printf(string text)
    {
        var format = new StringBuilder("\"$(printf '");
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            var c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '-' or '.' or '/' or ':' or '=' or ',')
            {
                format.Append(c);
            }
            else
            {
                format.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0').ToString(CultureInfo.InvariantCulture));
            }
        }

        return format.Append("')\"").ToString();
    }

    private static string Expression(Variable variable)
    {
        var text = new StringBuilder("${").Append(variable.Name).Append(variable.Operator);
        foreach (var part in variable.Operand?.Parts ?? [])
        {
            if (part is Variable inner)
            {
                text.Append(Expression(inner));
                continue;
            }

            foreach (var c in (string)part)
            {
                if (EndsLine(c))
                {
                    text.Append(' ');
                    continue;
                }

                text.Append(c is '"' or '\\' or '$' or '`' or '}' ? "\\" : "").Append(c);
            }
        }

        return text.Append('}').ToString();
    }
}
