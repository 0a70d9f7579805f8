namespace ComposeGen;

/// <summary>What a scalar is in YAML.</summary>
internal enum ScalarKind
{
    Text,
    Boolean,
    Integer,
    Float,
}
