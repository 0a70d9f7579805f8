namespace ComposeGen.Import.Yaml;

/// <summary>A list.</summary>
internal sealed class YamlList(SourcePlace place, List<YamlItem> items) : YamlPart(place)
{
    public List<YamlItem> Items { get; } = items;

    public override string Noun => "a list";

    public override YamlPart Copy() => new YamlList(Place, [.. Items.Select(static item => item with { Value = item.Value.Copy() })]) { Tag = Tag };
}
