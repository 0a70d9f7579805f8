namespace ComposeGen.Rules;

/// <summary>A mapping of an application.</summary>
/// <param name="Node">The mapping.</param>
/// <param name="Owner">The declared thing that it is part of.</param>
internal sealed record OwnedNode(ComposeNode Node, NamedNode Owner);
