namespace ComposeGen.Rules.Definition;

/// <summary>Two attributes of one mapping of which only one may be set.</summary>
/// <param name="Node">The mapping.</param>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
/// <param name="Outcome">What happens where both are set.</param>
/// <param name="Where">For which values of the first; null for all.</param>
internal sealed record Exclusion(string Node, string First, string Second, string Outcome, Func<string, bool>? Where = null);
