namespace ComposeGen.Rules.Definition;

/// <summary>A text that an attribute holds.</summary>
/// <param name="Text">The text.</param>
/// <param name="Anchor">What of it has a place in the source.</param>
internal sealed record SettingText(string Text, object? Anchor);
