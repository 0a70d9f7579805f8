using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>A definition that the library does not accept, and where it stands.</summary>
internal sealed record Refusal(string Code, string Message, Location Location);
