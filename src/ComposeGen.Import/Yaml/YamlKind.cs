namespace ComposeGen.Import.Yaml;

/// <summary>What YAML takes a scalar for.</summary>
internal enum YamlKind
{
    Text,
    Null,
    Boolean,
    Integer,
    Float,
    Date,
}
