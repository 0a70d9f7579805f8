namespace ComposeGen.Output.Yaml;

/// <summary>A single value.</summary>
/// <param name="Text">Its text, without quotes.</param>
/// <param name="IsString">Whether it is a string; else it is a number, truth value or null as YAML reads them.</param>
internal sealed record YamlScalar(string Text, bool IsString = true) : YamlTree
{
    public static readonly YamlScalar Null = new("null", IsString: false);

    /// <summary>It stands in quotes even where it needs none.</summary>
    public bool IsQuoted { get; init; }

    public bool IsNull => !IsString && Text is "null" or "~" or "";

    public bool Equals(YamlScalar? other) => other is not null && Tag == other.Tag && Text == other.Text && IsString == other.IsString;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
