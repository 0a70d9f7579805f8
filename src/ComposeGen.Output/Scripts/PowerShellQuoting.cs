using System.Text;

namespace ComposeGen.Output.Scripts;

/// <summary>Words as PowerShell expressions. Everything that docker receives from <c>docker-run.ps1</c> passes through here.</summary>
internal static class PowerShellQuoting
{
    public static string Quote(Word word)
    {
        var terms = new List<string>();
        foreach (var part in word.Parts)
        {
            if (part is ScriptValue value)
            {
                terms.Add("$" + value.Name);
            }
            else
            {
                AddLiteral(terms, (string)part);
            }
        }

        return terms.Count switch
        {
            0 => "''",
            1 => terms[0],
            _ => "('' + " + string.Join(" + ", terms) + ")",
        };
    }

    /// <summary>Line ends are written as escapes, so that a checkout that changes them does not change the value.</summary>
    private static void AddLiteral(List<string> terms, string literal)
    {
        var run = new StringBuilder();
        foreach (var c in literal)
        {
            switch (c)
            {
                case '\n' or '\r':
                    Flush(terms, run);
                    terms.Add(c == '\n' ? "\"`n\"" : "\"`r\"");
                    break;
                case '\0':
                    throw new ComposeException("CG0010", "A value holds the character U+0000, which no command line can carry; remove it");
                case '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B':
                    // PowerShell ends a quoted string at any of these.
                    run.Append(c).Append(c);
                    break;
                default:
                    run.Append(c);
                    break;
            }
        }

        Flush(terms, run);
    }

    private static void Flush(List<string> terms, StringBuilder run)
    {
        if (run.Length > 0)
        {
            terms.Add("'" + run + "'");
            run.Clear();
        }
    }
}
