namespace ComposeGen.Analyzers.Interpretation;

/// <summary>A dictionary of the user's code, in the order in which it was filled.</summary>
internal sealed class Mapping
{
    public List<KeyValuePair<object, object?>> Entries { get; } = [];

    public bool IsIncomplete { get; set; }

    /// <summary>Whether two such keys are equal just when their values are here.</summary>
    public static bool IsKey(object? key) => key is string or int or long or bool or char or Enum or EnumValue or ComposeNode;

    public bool TryGet(object key, out object? value)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Equals(key))
            {
                value = entry.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    public void Set(object key, object? value)
    {
        var place = Entries.FindIndex(entry => entry.Key.Equals(key));
        if (place >= 0)
        {
            Entries[place] = new(key, value);
        }
        else
        {
            Entries.Add(new(key, value));
        }
    }
}
