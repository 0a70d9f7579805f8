using System.Globalization;

namespace ComposeGen.Facts;

/// <summary>A port, or a range of ports, that an image exposes.</summary>
/// <param name="First">The first port.</param>
/// <param name="Last">The last port; the first one for a single port.</param>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
public sealed record ImagePort(int First, int Last, string Protocol = "tcp")
{
    internal ImagePort(int port, string protocol = "tcp") : this(port, port, protocol)
    {
    }

    /// <summary>Whether the port is exposed by this entry.</summary>
    /// <param name="port">The port in the container.</param>
    /// <param name="protocol">The protocol.</param>
    public bool Contains(int port, string protocol = "tcp") =>
        port >= First && port <= Last && string.Equals(protocol, Protocol, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString()
    {
        var ports = First == Last
            ? First.ToString(CultureInfo.InvariantCulture)
            : First.ToString(CultureInfo.InvariantCulture) + "-" + Last.ToString(CultureInfo.InvariantCulture);
        return ports + "/" + Protocol;
    }
}
