using System.Collections;

namespace ComposeGen;

/// <summary>A mapping of the model, in the order in which it was filled.</summary>
/// <typeparam name="T">What the keys point to.</typeparam>
public class ComposeMap<T> : ComposeCollection, IReadOnlyCollection<KeyValuePair<string, T?>>, IComposeMap
    where T : class
{
    private readonly List<KeyValuePair<string, T?>> _entries = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    /// <summary>The number of entries.</summary>
    public int Count
    {
        get
        {
            RequireComplete();
            return _entries.Count;
        }
    }

    internal override bool IsEmpty => _entries.Count == 0 && !IsIncomplete;

    internal IReadOnlyList<KeyValuePair<string, T?>> Known => _entries;

    IReadOnlyList<MapEntry> IComposeMap.KnownEntries
    {
        get
        {
            var entries = new MapEntry[_entries.Count];
            for (var i = 0; i < entries.Length; i++)
            {
                entries[i] = new MapEntry(_entries[i].Key, _entries[i].Value);
            }

            return entries;
        }
    }

    /// <summary>The value of a key. Setting a key again replaces its value and keeps its place.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    /// <exception cref="ComposeException">The key is not one that this mapping can have.</exception>
    public T? this[string key]
    {
        get
        {
            RequireComplete();
            return _entries[_index[key]].Value;
        }

        set
        {
            CheckKey(key);
            var entry = new KeyValuePair<string, T?>(key, value);
            if (_index.TryGetValue(key, out var place))
            {
                _entries[place] = entry;
            }
            else
            {
                _index.Add(key, _entries.Count);
                _entries.Add(entry);
            }
        }
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ComposeException">The key is there already.</exception>
    public void Add(string key, T? value)
    {
        if (_index.ContainsKey(key))
        {
            throw new ComposeException("CG0004", $"The key '{key}' is written twice; keep one of them");
        }

        this[key] = value;
    }

    /// <summary>Whether a key is there.</summary>
    /// <param name="key">The key.</param>
    public bool ContainsKey(string key)
    {
        if (_index.ContainsKey(key))
        {
            return true;
        }

        RequireComplete();
        return false;
    }

    /// <summary>Removes all entries.</summary>
    public void Clear()
    {
        _entries.Clear();
        _index.Clear();
        MarkComplete();
    }

    /// <summary>Removes an entry.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key)
    {
        RequireComplete();
        if (!_index.TryGetValue(key, out var place))
        {
            return false;
        }

        _entries.RemoveAt(place);
        _index.Clear();
        for (var i = 0; i < _entries.Count; i++)
        {
            _index.Add(_entries[i].Key, i);
        }

        return true;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, T?>> GetEnumerator()
    {
        RequireComplete();
        return _entries.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override ComposeCollection Copy()
    {
        var copy = NewCopy();
        foreach (var entry in _entries)
        {
            copy[entry.Key] = entry.Value is null ? null : (T)CopyItem(entry.Value);
        }

        if (IsIncomplete)
        {
            copy.MarkIncomplete();
        }

        return copy;
    }

    /// <exception cref="ComposeException">The key is not one that this mapping can have.</exception>
    private protected virtual void CheckKey(string key)
    {
        if (key.Length == 0)
        {
            throw new ComposeException("CG0010", "A key of this mapping is empty, and Compose refuses the file; give it a name");
        }
    }

    private protected virtual ComposeMap<T> NewCopy() => new();
}
