namespace ComposeGen.Rules.Definition;

/// <summary>A port of the host that a service has taken.</summary>
internal sealed record PublishedPort(Service Service, Port Port);
