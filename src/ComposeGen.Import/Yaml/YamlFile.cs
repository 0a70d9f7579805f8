namespace ComposeGen.Import.Yaml;

/// <summary>The documents of a file and the comments at its head.</summary>
internal sealed record YamlFile(IReadOnlyList<YamlPart> Documents, SourceComments Head);
