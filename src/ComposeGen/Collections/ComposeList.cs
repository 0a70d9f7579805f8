using System.Collections;

namespace ComposeGen;

/// <summary>A list of the model. Fill it with a collection initialiser or a collection expression.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
public class ComposeList<T> : ComposeCollection, IReadOnlyList<T>, IComposeList
    where T : class
{
    private readonly List<T> _items = [];

    /// <summary>The number of items.</summary>
    public int Count
    {
        get
        {
            RequireComplete();
            return _items.Count;
        }
    }

    internal override bool IsEmpty => _items.Count == 0 && !IsIncomplete;

    /// <summary>What is known to be in the list; all of it, unless the editor's evaluator could not see everything.</summary>
    internal IReadOnlyList<T> Known => _items;

    IReadOnlyList<object> IComposeList.Known => _items;

    /// <summary>The item at a place in the list.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no item at that place.</exception>
    public T this[int index]
    {
        get
        {
            RequireComplete();
            return _items[index];
        }
    }

    /// <summary>Adds an item at the end.</summary>
    /// <param name="item">The item.</param>
    /// <exception cref="ComposeException">The item is null: C# runs static field initialisers in the order of the text, so a field is null before its own line.</exception>
    public void Add(T item) => _items.Add(item ?? throw new ComposeException("CG0002",
        $"An item of this list is null: a {typeof(T).Name.ToLowerInvariant()} is used before its field is initialised; C# runs field initialisers from top to bottom, so move its declaration up"));

    /// <summary>Adds several items at the end.</summary>
    /// <param name="items">The items.</param>
    public void AddRange(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    /// <summary>Removes all items.</summary>
    public void Clear()
    {
        _items.Clear();
        MarkComplete();
    }

    /// <summary>
    /// Removes the first item that says the same: a text with the same characters, a dependency on the same service, a mount or
    /// port with the same attributes.
    /// </summary>
    /// <param name="item">What to remove.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(T item)
    {
        RequireComplete();
        var place = _items.FindIndex(other => ReferenceEquals(other, item)
            || (item is IKeyed keyed ? ((IKeyed)other).Key == keyed.Key : ModelText.AreSame(item, other)));
        if (place >= 0)
        {
            _items.RemoveAt(place);
        }

        return place >= 0;
    }

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator()
    {
        RequireComplete();
        return _items.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override ComposeCollection Copy()
    {
        var copy = NewCopy();
        foreach (var item in _items)
        {
            copy._items.Add((T)CopyItem(item));
        }

        if (IsIncomplete)
        {
            copy.MarkIncomplete();
        }

        return copy;
    }

    private protected virtual ComposeList<T> NewCopy() => new();
}
