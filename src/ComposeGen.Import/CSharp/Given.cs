namespace ComposeGen.Import.CSharp;

/// <summary>The attributes of a node that were set.</summary>
internal sealed class Given
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly bool _hasExtensions;

    public Given(ComposeNode node)
    {
        for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
        {
            if (node.ValueAt(slot) is not null)
            {
                _keys.Add(node.NodeType.Members[slot].Key);
            }
        }

        _hasExtensions = node.DeclaredExtensions is not null;
    }

    /// <summary>These were set, and nothing else.</summary>
    public bool Exactly(params string[] keys) => !_hasExtensions && _keys.SetEquals(keys);

    /// <summary>Some of these were set, and nothing else.</summary>
    public bool Only(params string[] keys) => !_hasExtensions && _keys.Count > 0 && _keys.IsSubsetOf(keys);
}
