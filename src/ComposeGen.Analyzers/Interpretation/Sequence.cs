namespace ComposeGen.Analyzers.Interpretation;

/// <summary>An array or list of the user's code.</summary>
internal sealed class Sequence
{
    public Sequence(IEnumerable<object?> items) => Items.AddRange(items);

    public List<object?> Items { get; } = [];

    /// <summary>There may be more in it than is known.</summary>
    public bool IsIncomplete { get; set; }
}
