using System.Text;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>Takes quotes and escapes off a word and puts in variables.</summary>
/// <remarks>Dockerfile reference, "Environment replacement"; moby/buildkit, <c>frontend/dockerfile/shell/lex.go</c>.</remarks>
internal sealed class WordExpander(BuildVariables variables, char escape)
{
    /// <summary>The word; null if it holds something that is not known.</summary>
    public string? Expand(string word)
    {
        var at = 0;
        return Read(word, ref at, '\0');
    }

    private string? Read(string word, ref int at, char end)
    {
        var text = new StringBuilder();
        var isKnown = true;
        while (at < word.Length && (end == '\0' || word[at] != end))
        {
            var c = word[at];
            if (c == escape)
            {
                if (++at < word.Length)
                    text.Append(word[at++]);
            }
            else if (c == '\'')
            {
                var close = word.IndexOf('\'', at + 1);
                text.Append(close < 0 ? word.Substring(at + 1) : word.Substring(at + 1, close - at - 1));
                at = close < 0 ? word.Length : close + 1;
            }
            else if (c == '"')
            {
                isKnown &= ReadQuoted(word, ref at, text);
            }
            else if (c == '$')
            {
                isKnown &= ReadVariable(word, ref at, text);
            }
            else
            {
                text.Append(c);
                at++;
            }
        }

        return isKnown ? text.ToString() : null;
    }

    private bool ReadQuoted(string word, ref int at, StringBuilder text)
    {
        var isKnown = true;
        at++;
        while (at < word.Length && word[at] != '"')
        {
            if (word[at] == '$')
            {
                isKnown &= ReadVariable(word, ref at, text);
                continue;
            }

            if (word[at] == escape && at + 1 < word.Length && (word[at + 1] is '"' or '$' || word[at + 1] == escape))
                at++;
            text.Append(word[at++]);
        }

        at++;
        return isKnown;
    }

    private bool ReadVariable(string word, ref int at, StringBuilder text)
    {
        at++;
        if (at < word.Length && word[at] == '{')
            return ReadBraced(word, ref at, text);
        var name = ReadName(word, ref at);
        if (name.Length == 0)
        {
            text.Append('$');
            return true;
        }

        return Append(variables.TryFind(name, out var value) ? value : "", text);
    }

    private bool ReadBraced(string word, ref int at, StringBuilder text)
    {
        at++;
        var name = ReadName(word, ref at);
        var isSet = variables.TryFind(name, out var value);
        var isKnown = !isSet || value is not null;
        if (at < word.Length && word[at] == '}' && name.Length > 0)
        {
            at++;
            return Append(isSet ? value : "", text);
        }

        var countsEmpty = at < word.Length && word[at] == ':';
        if (countsEmpty)
            at++;
        var modifier = at < word.Length ? word[at++] : '\0';
        var other = Read(word, ref at, '}');
        at++;
        if (!isKnown)
            return false;
        var hasValue = isSet && !(countsEmpty && value!.Length == 0);
        return modifier switch
        {
            '-' => Append(hasValue ? value : other, text),
            '+' => Append(hasValue ? other : "", text),
            '?' => Append(hasValue ? value : null, text),
            _ => false,
        };
    }

    private static bool Append(string? value, StringBuilder text)
    {
        text.Append(value);
        return value is not null;
    }

    private static string ReadName(string word, ref int at)
    {
        var start = at;
        while (at < word.Length && (word[at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' || (at > start && word[at] is >= '0' and <= '9')))
            at++;
        return word.Substring(start, at - start);
    }
}
