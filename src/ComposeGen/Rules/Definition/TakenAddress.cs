using System.Net;

namespace ComposeGen.Rules.Definition;

/// <summary>An address of a network that a service has taken.</summary>
internal sealed record TakenAddress(Network Network, IPAddress Address);
