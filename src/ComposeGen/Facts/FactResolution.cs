namespace ComposeGen.Facts;

/// <summary>The facts that hold for a tag, and the range they were taken from if there is exactly one.</summary>
internal sealed record FactResolution(FactSet Facts, RangeRecord? Range);
