namespace ComposeGen.Output.Yaml;

/// <summary>A part of a YAML document. Parts are equal if they say the same; the order of keys and the notation do not count.</summary>
internal abstract record YamlTree
{
    /// <summary>A tag, such as <c>!reset</c>; null for none.</summary>
    public string? Tag { get; init; }
}
