namespace ComposeGen.Output.Yaml;

/// <summary>A mapping, in the order in which it is written.</summary>
/// <param name="Entries">Its keys, each once, and what they point to.</param>
internal sealed record YamlMapping(IReadOnlyList<KeyValuePair<string, YamlTree>> Entries) : YamlTree
{
    public static readonly YamlMapping Empty = new([]);

    /// <summary>What a key points to; null if it is not there.</summary>
    public YamlTree? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    public bool Equals(YamlMapping? other) => other is not null && Tag == other.Tag && Entries.Count == other.Entries.Count
        && Entries.All(entry => entry.Value.Equals(other[entry.Key]));

    public override int GetHashCode() => Entries.Count;
}
