namespace ComposeGen.Rules.Definition;

/// <summary>An option that a driver refuses.</summary>
/// <param name="Key">The attribute.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Form">What that is not.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Anchor">What of it has a place in the source.</param>
internal sealed record RefusedOption(string Key, string Text, string Form, string Remedy, object? Anchor);
