using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>Where members of nodes, and entries of maps, got their values.</summary>
internal sealed class MemberOrigins
{
    private readonly Dictionary<(object Owner, string Key), Location> _origins = new(new ByReference());

    private readonly Dictionary<ComposeCollection, List<Location>> _items = new();

    public void Set(object owner, string key, Location location) => _origins[(owner, key)] = location;

    public Location? Get(object owner, string key) => _origins.TryGetValue((owner, key), out var location) ? location : null;

    /// <summary>Notes where the next item of a collection stands, whether or not the item itself is known.</summary>
    public void AddItem(ComposeCollection collection, Location location)
    {
        if (!_items.TryGetValue(collection, out var items))
        {
            _items.Add(collection, items = []);
        }

        items.Add(location);
    }

    /// <summary>Its items have other places in it now.</summary>
    public void Forget(ComposeCollection collection) => _items.Remove(collection);

    public Location? GetItem(ComposeCollection collection, int index) =>
        _items.TryGetValue(collection, out var items) && index < items.Count ? items[index] : null;

    private sealed class ByReference : IEqualityComparer<(object Owner, string Key)>
    {
        public bool Equals((object Owner, string Key) x, (object Owner, string Key) y) =>
            ReferenceEquals(x.Owner, y.Owner) && x.Key == y.Key;

        public int GetHashCode((object Owner, string Key) key) => (RuntimeHelpers.GetHashCode(key.Owner) * 397) ^ StringComparer.Ordinal.GetHashCode(key.Key);
    }
}
