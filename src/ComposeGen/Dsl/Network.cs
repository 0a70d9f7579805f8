namespace ComposeGen;

public sealed partial record Network
{
    /// <summary>A network that exists already and that Compose neither creates nor removes.</summary>
    /// <param name="name">Its name in the engine.</param>
    public static Network FromExternal(Text name) => new() { Name = name, External = true };

    /// <summary>Attaches a service under further names.</summary>
    /// <param name="aliases">The names.</param>
    public NetworkAttachment As(params string[] aliases) => new() { Network = this, Aliases = aliases };

    /// <summary>Attaches a service with a fixed address.</summary>
    /// <param name="ipv4">The address; the network needs a subnet that holds it.</param>
    public NetworkAttachment At(Text ipv4) => new() { Network = this, Ipv4Address = ipv4 };
}
