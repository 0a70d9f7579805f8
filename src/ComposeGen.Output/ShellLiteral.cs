using System.Text;

namespace ComposeGen.Output;

/// <summary>Text as a word of a POSIX shell's command line: as it stands where no character means anything, else in single quotes.</summary>
internal static class ShellLiteral
{
    public static void Append(StringBuilder word, string text)
    {
        if (IsPlain(text))
        {
            word.Append(text);
        }
        else
        {
            word.Append('\'').Append(text.Replace("'", "'\\''")).Append('\'');
        }
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '/' or ':' or '@' or '%' or '+' or ',' or '=' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
