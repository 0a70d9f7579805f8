namespace ComposeGen.Swarm;

/// <summary>What becomes of an attribute in a stack.</summary>
/// <param name="Support">Whether it is there.</param>
/// <param name="Effect">What happens without it, after "so"; empty where nothing does.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record SwarmAttribute(SwarmSupport Support, string Effect = "", string Remedy = "");
