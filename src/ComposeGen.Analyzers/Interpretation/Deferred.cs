namespace ComposeGen.Analyzers.Interpretation;

/// <summary>A query or an iterator: it does its work when it is walked, each time anew.</summary>
/// <param name="walk">Throws <see cref="InterpretationAbortedException"/> where the next item is not known.</param>
/// <param name="parts">What whoever has the sequence can reach: its source and its functions.</param>
internal sealed class Deferred(Func<IEnumerable<object?>> walk, IReadOnlyList<object?> parts)
{
    public IReadOnlyList<object?> Parts { get; } = parts;

    /// <summary>Its parts may have changed since.</summary>
    public bool IsUnknown { get; set; }

    public IEnumerable<object?> Walk() => IsUnknown ? throw new InterpretationAbortedException() : walk();
}
