namespace ComposeGen.Analyzers.Generator;

/// <summary>What the generator needs to know of an overlay.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fields">The fields that are there only with it.</param>
/// <param name="Calls">The calls of its methods.</param>
internal sealed record OverlayModel(string Name, EquatableArray<string> Fields, EquatableArray<string> Calls);
