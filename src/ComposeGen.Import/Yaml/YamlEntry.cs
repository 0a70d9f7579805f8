namespace ComposeGen.Import.Yaml;

/// <summary>An entry of a mapping; its place is that of its key.</summary>
internal sealed record YamlEntry(string Key, SourcePlace Place, YamlPart Value, SourceComments Comments);
