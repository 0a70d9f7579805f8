namespace ComposeGen;

/// <summary>A list or mapping of the model.</summary>
public abstract class ComposeCollection
{
    private protected ComposeCollection()
    {
    }

    internal abstract bool IsEmpty { get; }

    /// <summary>An empty collection that was written on purpose, such as <c>command: []</c>.</summary>
    internal virtual bool IsWrittenWhenEmpty => false;

    /// <summary>The editor's evaluator knows that there may be more in it than it has seen.</summary>
    internal bool IsIncomplete { get; private set; }

    internal void MarkIncomplete() => IsIncomplete = true;

    /// <summary>What was not seen has been removed with the rest.</summary>
    private protected void MarkComplete() => IsIncomplete = false;

    internal abstract ComposeCollection Copy();

    private protected void RequireComplete()
    {
        if (IsIncomplete)
        {
            throw new UnknownValueException();
        }
    }

    private protected static object CopyItem(object item) => item switch
    {
        NamedNode named => named,
        ComposeNode node => node.Copy(),
        ComposeCollection collection => collection.Copy(),
        _ => item,
    };
}
