namespace ComposeGen.Rules.Definition;

/// <summary>A service that must be there before another.</summary>
/// <param name="Service">The service that is needed.</param>
/// <param name="Why">What says so.</param>
internal sealed record ServiceNeed(Service Service, object Why);
