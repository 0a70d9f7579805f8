namespace ComposeGen.Import.Yaml;

/// <summary>A single value.</summary>
/// <param name="place">Where it begins.</param>
/// <param name="text">Its text as Compose reads it: a number in decimal, a string as it stands.</param>
/// <param name="kind">What YAML takes it for.</param>
internal sealed class YamlScalar(SourcePlace place, string text, YamlKind kind) : YamlPart(place)
{
    public string Text { get; } = text;

    public YamlKind Kind { get; } = kind;

    public bool IsNull => Kind == YamlKind.Null;

    public override string Noun => Kind switch
    {
        YamlKind.Null => "empty",
        YamlKind.Boolean => "a truth value",
        YamlKind.Integer or YamlKind.Float => "a number",
        YamlKind.Date => "a date",
        _ => "a string",
    };

    public override YamlPart Copy() => this;
}
