using System.ComponentModel;

namespace ComposeGen;

/// <summary>Which namespace of processes, messages or host names a container is in.</summary>
/// <remarks>Compose specification, sections "pid", "ipc" and "uts".</remarks>
public sealed class NamespaceMode : Scalar
{
    private readonly Text? _text;

    private NamespaceMode(Text text) => _text = text;

    private NamespaceMode(Service service) => Service = service;

    /// <summary>The host's.</summary>
    public static NamespaceMode Host => new("host");

    /// <summary>Its own, which other containers may join (<c>ipc</c> only).</summary>
    public static NamespaceMode Shareable => new("shareable");

    /// <summary>Its own (<c>ipc</c> only).</summary>
    public static NamespaceMode Private => new("private");

    internal Service? Service { get; }

    /// <summary>That of another service's container.</summary>
    /// <param name="service">The other service.</param>
    public static NamespaceMode Of(Service service) => new(FieldOrder.Require(service, "The service whose namespace is joined is not initialised yet"));

    /// <summary>That of a container outside this application.</summary>
    /// <param name="name">The container's name or id.</param>
    public static NamespaceMode Container(Text name) => new(Text.Concat("container:", name));

    /// <summary>Another mode that the engine knows.</summary>
    /// <param name="mode">The mode.</param>
    public static NamespaceMode Other(Text mode) => new(mode);

    /// <summary>Not a conversion: the message says what to write instead.</summary>
    /// <param name="notation">The notation of the Compose file.</param>
    [Obsolete("Write NamespaceMode.Host, Private, Shareable, Of(service) or Container(name).", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator NamespaceMode(string notation) => throw new NotSupportedException(notation);

    internal override Text AsText() => _text ?? "service:" + Service!.Key;
}
