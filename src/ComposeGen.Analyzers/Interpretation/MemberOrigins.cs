using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>Where members of nodes got their values.</summary>
internal sealed class MemberOrigins
{
    private readonly Dictionary<(ComposeNode Node, string Key), Location> _origins = new(new ByReference());

    private readonly Dictionary<ComposeCollection, List<Location>> _items = new();

    public void Set(ComposeNode node, string key, Location location) => _origins[(node, key)] = location;

    public Location? Get(ComposeNode node, string key) => _origins.TryGetValue((node, key), out var location) ? location : null;

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

    private sealed class ByReference : IEqualityComparer<(ComposeNode Node, string Key)>
    {
        public bool Equals((ComposeNode Node, string Key) x, (ComposeNode Node, string Key) y) =>
            ReferenceEquals(x.Node, y.Node) && x.Key == y.Key;

        public int GetHashCode((ComposeNode Node, string Key) key) => (RuntimeHelpers.GetHashCode(key.Node) * 397) ^ StringComparer.Ordinal.GetHashCode(key.Key);
    }
}
