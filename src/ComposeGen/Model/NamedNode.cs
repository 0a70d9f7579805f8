namespace ComposeGen;

/// <summary>Something declared at the top level of the Compose file: a service, volume, network, secret, config or model.</summary>
public abstract record NamedNode : ComposeNode, IKeyed
{
    private string? _key;

    private protected NamedNode(NodeType type)
        : base(type)
    {
    }

    /// <summary>Copies everything but the key: the copy is another thing and takes the name of its own field.</summary>
    /// <param name="original">What to copy.</param>
    protected NamedNode(NamedNode original)
        : base(original)
    {
    }

    /// <summary>
    /// The name in the Compose file. Without a value of its own it is the name of the C# field in kebab case:
    /// <c>PgData</c> becomes <c>pg-data</c>.
    /// </summary>
    /// <exception cref="ComposeException">It has no name: it is neither in a field of the <c>[ComposeApp]</c> class nor was <see cref="Key"/> set.</exception>
    public string Key
    {
        get => IsKeyUnknown ? throw new UnknownValueException() : _key ?? throw Nameless();
        set => _key = value;
    }

    string IKeyed.Key => Key;

    internal bool HasKey => _key is not null;

    internal bool IsKeyUnknown { get; set; }

    /// <summary>The field of an overlay that holds it, where the application is seen without that overlay.</summary>
    internal OverlayField? OverlayField { get; set; }

    private ComposeException Nameless() => OverlayField?.Refuse(this) ?? new ComposeException("CG0003",
        $"This {NodeType.Name.ToLowerInvariant()} has no name; assign it to a field of the [ComposeApp] class or set Key", this);
}
