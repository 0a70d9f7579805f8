using ComposeGen.Analyzers.Interpretation;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Editing;

/// <summary>An application as it was when all of it was bound.</summary>
/// <param name="Name">The name of its class.</param>
/// <param name="Type">Its class.</param>
/// <param name="Members">What its members say.</param>
internal sealed record AnalyzedVersion(string Name, INamedTypeSymbol Type, BoundMembers Members);
