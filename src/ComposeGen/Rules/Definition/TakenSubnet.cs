namespace ComposeGen.Rules.Definition;

/// <summary>A subnet that a network has taken.</summary>
internal sealed record TakenSubnet(Network Network, Subnet Subnet);
