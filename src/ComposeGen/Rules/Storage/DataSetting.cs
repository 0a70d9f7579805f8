namespace ComposeGen.Rules.Storage;

/// <summary>What tells a server where its data is.</summary>
/// <param name="Remedy">What to write, with <c>{path}</c> for the path.</param>
internal sealed record DataSetting(string Remedy)
{
    /// <summary>The options of its command, longest first.</summary>
    public string[] Options { get; init; } = [];

    /// <summary>The variables of its environment.</summary>
    public string[] Variables { get; init; } = [];

    /// <summary>What makes a path of a word that is no option; null for a server whose command has none.</summary>
    public Func<IReadOnlyList<string>, IEnumerable<string>>? Arguments { get; init; }

    /// <summary>
    /// Where the data is if nothing tells; empty for nowhere, null if the image's own command tells, and so one that takes its place does not.
    /// </summary>
    public string[]? Default { get; init; }

    /// <summary>Options upon which a file may tell instead, and so may whatever is mounted from the host where the image's own command runs.</summary>
    public string[] ConfigurationOptions { get; init; } = [];

    /// <summary>Whether a file that is mounted anywhere may tell.</summary>
    public bool IsConfiguredByFiles { get; init; }

    /// <summary>What an option in a command, or a variable, says; null if none of them says anything.</summary>
    public IReadOnlyList<string>? Places(IReadOnlyList<string> words, IReadOnlyDictionary<string, string?> environment)
    {
        var places = Variables.Where(environment.ContainsKey).Select(name => environment[name] ?? "").ToList();
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var option in Options)
            {
                if (words[i] == option && i + 1 < words.Count)
                    places.Add(words[i + 1]);
                else if (words[i].StartsWith(option + "=", StringComparison.Ordinal))
                    places.Add(words[i].Substring(option.Length + 1));
            }
        }

        if (Arguments is not null)
            places.AddRange(Arguments(words));
        return places.Count == 0 ? null : places;
    }
}
