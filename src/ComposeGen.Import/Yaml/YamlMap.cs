namespace ComposeGen.Import.Yaml;

/// <summary>A mapping, in the order of the file.</summary>
internal sealed class YamlMap(SourcePlace place, List<YamlEntry> entries) : YamlPart(place)
{
    public List<YamlEntry> Entries { get; } = entries;

    public override string Noun => "a mapping";

    public YamlPart? this[string key] => Find(key)?.Value;

    public YamlEntry? Find(string key) => Entries.Find(entry => entry.Key == key);

    /// <summary>Puts an entry in the place of the one with its key, or else at the end.</summary>
    public void Set(YamlEntry entry)
    {
        var place = Entries.FindIndex(other => other.Key == entry.Key);
        if (place >= 0)
        {
            Entries[place] = entry;
        }
        else
        {
            Entries.Add(entry);
        }
    }

    public void Remove(string key) => Entries.RemoveAll(entry => entry.Key == key);

    public override YamlPart Copy() => new YamlMap(Place, [.. Entries.Select(static entry => entry with { Value = entry.Value.Copy() })]) { Tag = Tag };
}
