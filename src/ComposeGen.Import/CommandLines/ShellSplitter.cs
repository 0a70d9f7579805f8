using System.Text;

namespace ComposeGen.Import.CommandLines;

/// <summary>Splits a command line into words by the rules of POSIX shells. Variables stay in them as Compose writes them.</summary>
internal static class ShellSplitter
{
    private static readonly SourcePlace Nowhere = new("command line", 1, 1);

    /// <returns>The words, each with its column; a dollar sign that the shell would not replace is doubled.</returns>
    /// <exception cref="ImportException">A quote is not closed, or the line needs a shell.</exception>
    public static IReadOnlyList<CommandWord> Split(string line)
    {
        var words = new List<CommandWord>();
        StringBuilder? word = null;
        var begin = 0;
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (word is null && !char.IsWhiteSpace(c))
            {
                begin = i;
            }

            switch (c)
            {
                case '\'' when quote == '\0':
                case '"' when quote == '\0':
                    quote = c;
                    word ??= new StringBuilder();
                    break;
                case '\'' or '"' when quote == c:
                    quote = '\0';
                    break;
                case '\\' when quote == '\0' || (quote == '"' && i + 1 < line.Length && line[i + 1] is '"' or '\\' or '$' or '`' or '\n'):
                    i += i + 2 < line.Length && line[i + 1] == '\r' && line[i + 2] == '\n' ? 2 : 1;
                    if (i < line.Length && line[i] is not '\n')
                    {
                        (word ??= new StringBuilder()).Append(line[i] == '$' ? "$$" : line[i]);
                    }

                    break;
                case '$' when quote == '\'':
                    word!.Append("$$");
                    break;
                case '$' when i + 1 < line.Length && line[i + 1] == '(':
                case '`' when quote != '\'':
                    throw new ImportException(Place(line, i), "The line runs another command in a substitution; write what it gives instead");
                case '$':
                    (word ??= new StringBuilder()).Append(i + 1 < line.Length && (char.IsAsciiLetter(line[i + 1]) || line[i + 1] is '_' or '{') ? "$" : "$$");
                    break;
                case '#' when quote == '\0' && word is null:
                    i = line.IndexOf('\n', i) is var end && end < 0 ? line.Length : end;
                    break;
                case ';' or '|' or '&' or '<' or '>' or '(' or ')' when quote == '\0':
                    throw new ImportException(Place(line, i), $"'{c}' belongs to the shell and not to docker; give one docker run command");
                default:
                    if (quote == '\0' && char.IsWhiteSpace(c))
                    {
                        Add(words, word, line, begin);
                        word = null;
                    }
                    else
                    {
                        (word ??= new StringBuilder()).Append(c);
                    }

                    break;
            }
        }

        if (quote != '\0')
        {
            throw new ImportException(Place(line, begin), $"The quote {quote} is not closed");
        }

        Add(words, word, line, begin);
        return words;
    }

    private static void Add(List<CommandWord> words, StringBuilder? word, string line, int begin)
    {
        if (word is not null)
        {
            words.Add(new CommandWord(word.ToString(), Place(line, begin)));
        }
    }

    private static SourcePlace Place(string line, int index) => Nowhere with
    {
        Line = 1 + line.AsSpan(0, index).Count('\n'),
        Column = index - line.LastIndexOf('\n', Math.Max(0, index - 1)) is var column && index == 0 ? 1 : column,
    };
}
