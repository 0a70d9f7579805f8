namespace ComposeGen.Facts;

/// <summary>Finds the words of a pattern (<c>fpm-alpine</c>) side by side in a tag (<c>8.3-fpm-alpine3.22</c>).</summary>
internal static class TagPattern
{
    public static bool Matches(string pattern, IReadOnlyList<string> words)
    {
        var wanted = pattern.Split('-');
        for (var start = 0; start + wanted.Length <= words.Count; start++)
        {
            var length = 0;
            while (length < wanted.Length && IsWord(words[start + length], wanted[length]))
                length++;
            if (length == wanted.Length)
                return true;
        }

        return false;
    }

    /// <summary>Whether the word is the name, alone or with a version behind it (<c>alpine3.22</c>).</summary>
    public static bool IsWord(string word, string name)
    {
        if (!word.StartsWith(name, StringComparison.Ordinal))
            return false;
        for (var i = name.Length; i < word.Length; i++)
        {
            if (word[i] != '.' && (word[i] < '0' || word[i] > '9'))
                return false;
        }

        return true;
    }
}
