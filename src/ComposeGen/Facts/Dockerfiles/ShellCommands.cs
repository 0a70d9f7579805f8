namespace ComposeGen.Facts.Dockerfiles;

/// <summary>The simple commands of a line for a shell, if it is nothing but such, one after the other.</summary>
internal static class ShellCommands
{
    private static readonly string[] Keywords = ["case", "do", "done", "elif", "else", "esac", "fi", "for", "function", "if", "in", "then", "until", "while", "{", "}", "!"];

    /// <summary>The words of each command, quotes still on; null if the line has anything that may run or not: conditions, loops, pipes, subshells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? TryRead(string script)
    {
        var commands = new List<IReadOnlyList<string>>();
        var start = 0;
        var quote = '\0';
        for (var i = 0; i <= script.Length; i++)
        {
            var c = i < script.Length ? script[i] : '\n';
            if (i < script.Length && (c == '`' || (c == '$' && i + 1 < script.Length && script[i + 1] == '(')) && quote != '\'')
                return null;
            if (c == '\\' && quote != '\'')
            {
                i++;
            }
            else if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '(' or ')' or '|')
            {
                return null;
            }
            else if (c is ';' or '\n' or '&')
            {
                if (c == '&' && !IsAnd(script, ref i, out var isRedirection))
                {
                    if (isRedirection)
                        continue;
                    return null;
                }

                var end = c == '&' ? i - 1 : i;
                var words = DockerfileWords.SplitQuoted(script.Substring(start, Math.Min(end, script.Length) - start));
                if (words.Count > 0)
                {
                    if (Keywords.Contains(words[0]))
                        return null;
                    commands.Add(words);
                }

                start = i + 1;
            }
        }

        return quote == '\0' ? commands : null;
    }

    /// <summary><c>&amp;&amp;</c>, upon which the place moves to its second character; or <c>2&gt;&amp;1</c>.</summary>
    private static bool IsAnd(string script, ref int at, out bool isRedirection)
    {
        isRedirection = (at > 0 && script[at - 1] == '>') || (at + 1 < script.Length && script[at + 1] == '>');
        if (at + 1 >= script.Length || script[at + 1] != '&')
            return false;
        at++;
        return true;
    }
}
