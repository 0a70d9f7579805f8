namespace ComposeGen.Facts;

/// <summary>Versions of an image that behave alike.</summary>
/// <param name="Text">The range, such as <c>&gt;=18</c>, <c>-rootless</c> or <c>*</c>.</param>
/// <param name="DataPaths">Where these versions keep their data; null if unknown.</param>
/// <param name="DeclaredVolumes">The paths these versions declare with <c>VOLUME</c>; null if unknown.</param>
public sealed record ImageVersionRange(string Text, IReadOnlyList<string>? DataPaths, IReadOnlyList<string>? DeclaredVolumes);
