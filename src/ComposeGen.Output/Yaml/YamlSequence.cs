namespace ComposeGen.Output.Yaml;

/// <summary>A list.</summary>
/// <param name="Items">What it holds.</param>
internal sealed record YamlSequence(IReadOnlyList<YamlTree> Items) : YamlTree
{
    /// <summary>It stands on one line.</summary>
    public bool IsInLine { get; init; }

    public bool Equals(YamlSequence? other) => other is not null && Tag == other.Tag && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Count;
}
