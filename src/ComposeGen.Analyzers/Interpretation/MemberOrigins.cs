using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>Where members of nodes got their values.</summary>
internal sealed class MemberOrigins
{
    private readonly Dictionary<(ComposeNode Node, string Key), Location> _origins = new(new ByReference());

    public void Set(ComposeNode node, string key, Location location) => _origins[(node, key)] = location;

    public Location? Get(ComposeNode node, string key) => _origins.TryGetValue((node, key), out var location) ? location : null;

    private sealed class ByReference : IEqualityComparer<(ComposeNode Node, string Key)>
    {
        public bool Equals((ComposeNode Node, string Key) x, (ComposeNode Node, string Key) y) =>
            ReferenceEquals(x.Node, y.Node) && x.Key == y.Key;

        public int GetHashCode((ComposeNode Node, string Key) key) => (RuntimeHelpers.GetHashCode(key.Node) * 397) ^ StringComparer.Ordinal.GetHashCode(key.Key);
    }
}
