namespace ComposeGen.Import.Yaml;

/// <summary>An item of a list.</summary>
internal sealed record YamlItem(YamlPart Value, SourceComments Comments)
{
    public SourcePlace Place => Value.Place;
}
