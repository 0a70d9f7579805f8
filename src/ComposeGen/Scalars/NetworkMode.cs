using System.ComponentModel;

namespace ComposeGen;

/// <summary>The network of a container, instead of networks of the application.</summary>
/// <remarks>Compose specification, section "network_mode".</remarks>
public sealed class NetworkMode : Scalar
{
    private readonly Text? _text;

    private NetworkMode(Text text) => _text = text;

    private NetworkMode(Service service) => Service = service;

    /// <summary>No network at all.</summary>
    public static NetworkMode None => new("none");

    /// <summary>The host's network.</summary>
    public static NetworkMode Host => new("host");

    /// <summary>The engine's default bridge.</summary>
    public static NetworkMode Bridge => new("bridge");

    internal Service? Service { get; }

    /// <summary>The network of another service's container.</summary>
    /// <param name="service">The other service.</param>
    public static NetworkMode Of(Service service) => new(FieldOrder.Require(service, "The service whose network is joined is not initialised yet"));

    /// <summary>The network of a container outside this application.</summary>
    /// <param name="name">The container's name or id.</param>
    public static NetworkMode Container(Text name) => new(Text.Concat("container:", name));

    /// <summary>Another mode that the engine knows.</summary>
    /// <param name="mode">The mode.</param>
    public static NetworkMode Other(Text mode) => new(mode);

    /// <summary>Not a conversion: the message says what to write instead.</summary>
    /// <param name="notation">The notation of the Compose file.</param>
    [Obsolete("Write NetworkMode.Host, None, Bridge, Of(service) or Container(name).", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator NetworkMode(string notation) => throw new NotSupportedException(notation);

    internal override Text AsText() => _text ?? "service:" + Service!.Key;
}
