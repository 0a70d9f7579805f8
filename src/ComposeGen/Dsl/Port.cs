using System.ComponentModel;

namespace ComposeGen;

public sealed partial record Port
{
    /// <summary>Publishes a port of the container on the host.</summary>
    /// <param name="published">The port on the host, from 1 to 65535.</param>
    /// <param name="to">The port in the container, from 1 to 65535.</param>
    /// <exception cref="ComposeException">A port is out of range.</exception>
    public static Port Publish(int published, int to) => new() { Target = Checked(to), Published = Checked(published) };

    /// <summary>Publishes a port of the container on a port of the host that a variable names.</summary>
    /// <param name="published">The variable.</param>
    /// <param name="to">The port in the container, from 1 to 65535.</param>
    /// <exception cref="ComposeException">A port is out of range.</exception>
    public static Port Publish(Variable published, int to) => new() { Target = Checked(to), Published = published };

    /// <summary>Publishes a port of the container on whichever port of the host is free.</summary>
    /// <param name="target">The port in the container, from 1 to 65535.</param>
    /// <exception cref="ComposeException">The port is out of range.</exception>
    public static Port Publish(int target) => new() { Target = Checked(target) };

    /// <summary>Publishes it on one address of the host only, such as <c>127.0.0.1</c>.</summary>
    /// <param name="address">An IP address.</param>
    public Port On(Text address) => this with { HostIp = address };

    /// <summary>UDP rather than TCP.</summary>
    public Port Udp() => this with { Protocol = "udp" };

    /// <summary>Says that it is TCP, which it is anyway: beside another port that is UDP.</summary>
    public Port Tcp() => this with { Protocol = "tcp" };

    /// <summary>In a swarm, publishes it only on the nodes that run the service, rather than on all.</summary>
    public Port OnItsNodes() => this with { Mode = PortMode.Host };

    /// <summary>Not a conversion: the message says what to write instead.</summary>
    /// <param name="notation">The notation of the Compose file.</param>
    [Obsolete("Write Port.Publish(8080, to: 80) for \"8080:80\", and Port.Publish(80) for \"80\".", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator Port(string notation) => throw new NotSupportedException(notation);

    private static int Checked(int port) => port is >= 1 and <= 65535
        ? port
        : throw new ComposeException("CG0010", $"{port} is not a port; use a number from 1 to 65535");
}
