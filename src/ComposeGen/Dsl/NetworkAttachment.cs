namespace ComposeGen;

public sealed partial record NetworkAttachment : IKeyed
{
    private Network? _network;

    /// <summary>The network.</summary>
    /// <exception cref="ComposeException">It is null: C# runs static field initialisers in the order of the text.</exception>
    public Network Network
    {
        get => _network!;
        init => _network = FieldOrder.Require(value, "This network is not initialised yet");
    }

    string IKeyed.Key => Network.Key;

    /// <summary>Attaches a service without options.</summary>
    /// <param name="network">The network.</param>
    public static implicit operator NetworkAttachment(Network network) => new() { Network = network };
}
