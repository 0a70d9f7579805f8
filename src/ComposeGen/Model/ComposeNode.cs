using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ComposeGen;

/// <summary>
/// A mapping of the Compose file. Attributes that were not set do not appear in the output.
/// Two nodes are equal only if they are the same object; <c>with</c> makes an independent copy.
/// </summary>
public abstract record ComposeNode
{
    private readonly object?[] _slots;
    private ExtensionMap? _extensions;

    private protected ComposeNode(NodeType type)
    {
        NodeType = type;
        _slots = new object?[type.Members.Count];
    }

    /// <summary>Copies a node for a <c>with</c> expression.</summary>
    protected ComposeNode(ComposeNode original)
    {
        NodeType = original.NodeType;
        Origin = original.Origin;
        _extensions = (ExtensionMap?)original._extensions?.Copy();
        _slots = new object?[original._slots.Length];
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            _slots[slot] = CopyValue(original._slots[slot]);
        }
    }

    /// <summary>Extensions of the specification: keys that begin with <c>x-</c>.</summary>
    /// <remarks>Compose specification, section "Extensions".</remarks>
    public ExtensionMap Extensions
    {
        get => _extensions ??= new ExtensionMap();
        set => _extensions = value;
    }

    internal NodeType NodeType { get; }

    /// <summary>Where in the user's source this node was made; set by the editor's evaluator only.</summary>
    internal object? Origin { get; set; }

    internal ExtensionMap? DeclaredExtensions => _extensions is { IsEmpty: false } ? _extensions : null;

    /// <summary>Nodes are compared by identity: two services with the same attributes are still two services.</summary>
    /// <param name="other">The node to compare with.</param>
    public virtual bool Equals(ComposeNode? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override string ToString() => this is NamedNode { HasKey: true } named ? NodeType.Name + " " + named.Key : NodeType.Name;

    internal abstract ComposeNode Copy();

    /// <summary>Whether there is a value, known or not.</summary>
    internal bool IsSet(int slot) => _slots[slot] is not null;

    /// <summary>The value of an attribute as it was set; null if it was not, or is an empty collection.</summary>
    internal object? ValueAt(int slot) => _slots[slot] switch
    {
        UnknownValue => throw new UnknownValueException(),
        ComposeCollection { IsEmpty: true, IsWrittenWhenEmpty: false } => null,
        var value => value,
    };

    internal object? ValueOf(string key) => ValueAt(NodeType.SlotOf(key));

    /// <summary>The value of an attribute, or null where it is not set or not known.</summary>
    internal object? KnownValueAt(int slot) => _slots[slot] is UnknownValue ? null : _slots[slot];

    internal object? KnownValueOf(string key) => KnownValueAt(NodeType.SlotOf(key));

    internal bool IsUnknown(string key) => _slots[NodeType.SlotOf(key)] is UnknownValue;

    internal void Replace(string key, object? value) => _slots[NodeType.SlotOf(key)] = value;

    internal void MarkUnknown(string key) => _slots[NodeType.SlotOf(key)] = UnknownValue.Instance;

    internal void MarkAllUnknown()
    {
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            _slots[slot] = UnknownValue.Instance;
        }
    }

    private protected T? Get<T>(int slot)
        where T : class => _slots[slot] switch
        {
            UnknownValue => throw new UnknownValueException(),
            var value => (T?)value,
        };

    private protected T GetOrCreate<T>(int slot)
        where T : class, new() => Get<T>(slot) ?? (T)(_slots[slot] = new T());

    private protected void Set(int slot, object? value) => _slots[slot] = value;

    private static object? CopyValue(object? value) => value switch
    {
        NamedNode named => named,
        ComposeNode node => node.Copy(),
        ComposeCollection collection => collection.Copy(),
        _ => value,
    };
}
