using System.Text;

namespace ComposeGen.Output.Scripts;

/// <summary>Words for a POSIX shell. Everything that docker receives from <c>docker-run.sh</c> passes through here.</summary>
internal static class ShellQuoting
{
    public static string Quote(Word word)
    {
        if (word.Parts.Count == 0 || word.Literal is "")
        {
            return "''";
        }

        var text = new StringBuilder();
        foreach (var part in word.Parts)
        {
            if (part is ScriptValue value)
            {
                text.Append("\"$").Append(value.Name).Append('"');
            }
            else
            {
                AppendLiteral(text, (string)part);
            }
        }

        return text.ToString();
    }

    private static void AppendLiteral(StringBuilder text, string literal)
    {
        if (literal.Contains('\0'))
        {
            throw new ComposeException("CG0010", "A value holds the character U+0000, which no command line can carry; remove it");
        }

        ShellLiteral.Append(text, literal);
    }
}
