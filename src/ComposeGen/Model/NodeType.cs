namespace ComposeGen;

/// <summary>The name and the attributes of a mapping of the Compose file, in the order of the specification's schema.</summary>
internal sealed class NodeType
{
    private readonly Dictionary<string, int> _slots;

    public NodeType(string name, NodeMember[] members)
    {
        Name = name;
        Members = members;
        _slots = new Dictionary<string, int>(members.Length, StringComparer.Ordinal);
        for (var slot = 0; slot < members.Length; slot++)
        {
            _slots.Add(members[slot].Key, slot);
        }
    }

    public string Name { get; }

    public IReadOnlyList<NodeMember> Members { get; }

    public int SlotOf(string key) => _slots[key];
}
