namespace ComposeGen.Facts.Dockerfiles;

/// <summary>The options and other words behind a program, as most programs read them.</summary>
internal sealed class CommandArguments(IEnumerable<string> words)
{
    public IReadOnlyList<string> Words { get; } = [.. words];

    /// <summary>Whether an option is there, by its letter or its name.</summary>
    public bool Has(string letter, string name) =>
        Words.Any(word => IsLetters(word) ? letter.Length > 0 && word.Contains(letter) : IsName(word, name));

    /// <summary>The value of an option, behind it or after an equals sign; null if it is not there.</summary>
    public string? Value(string letter, params string[] names)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            var word = Words[i];
            if (names.Any(name => IsName(word, name)) && word.Contains('='))
                return word.Substring(word.IndexOf('=') + 1);
            if (names.Any(name => IsName(word, name)) || (IsLetters(word) && word.EndsWith(letter, StringComparison.Ordinal)))
                return i + 1 < Words.Count ? Words[i + 1] : null;
            if (IsLetters(word) && word.Length > 2 && word.StartsWith("-" + letter, StringComparison.Ordinal) && char.IsDigit(word[2]))
                return word.Substring(2);
        }

        return null;
    }

    /// <summary>The words that are neither options nor values of the options named.</summary>
    public IReadOnlyList<string> Positional(string lettersWithValue, params string[] namesWithValue)
    {
        var positional = new List<string>();
        for (var i = 0; i < Words.Count; i++)
        {
            var word = Words[i];
            if (word.Length <= 1 || word[0] != '-')
                positional.Add(word);
            else if (IsLetters(word) ? lettersWithValue.Contains(word[word.Length - 1]) : !word.Contains('=') && namesWithValue.Any(name => IsName(word, name)))
                i++;
        }

        return positional;
    }

    private static bool IsLetters(string word) => word.Length > 1 && word[0] == '-' && word[1] != '-';

    private static bool IsName(string word, string name) =>
        word == "--" + name || word.StartsWith("--" + name + "=", StringComparison.Ordinal);
}
