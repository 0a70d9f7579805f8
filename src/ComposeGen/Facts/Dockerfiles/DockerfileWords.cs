namespace ComposeGen.Facts.Dockerfiles;

/// <summary>Splits arguments into words.</summary>
internal static class DockerfileWords
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', '\v', '\f'];

    /// <summary>By blanks alone, as most instructions do.</summary>
    public static IReadOnlyList<string> Split(string text) => text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>By blanks outside quotes, which stay.</summary>
    public static IReadOnlyList<string> SplitQuoted(string text, char escape = '\\')
    {
        var words = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            if (Blanks.Contains(text[start]))
            {
                start++;
                continue;
            }

            var length = WordLength(text, start, escape);
            words.Add(text.Substring(start, length));
            start += length;
        }

        return words;
    }

    /// <summary>The length of the word at a place, quotes and escaped blanks included.</summary>
    public static int WordLength(string text, int start = 0, char escape = '\\')
    {
        var quote = '\0';
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == escape && quote != '\'')
                i++;
            else if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (Blanks.Contains(c))
                return i - start;
        }

        return text.Length - start;
    }
}
