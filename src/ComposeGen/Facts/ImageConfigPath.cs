namespace ComposeGen.Facts;

/// <summary>A path an image reads its configuration from.</summary>
/// <param name="Path">The absolute path in the container.</param>
/// <param name="Condition">When the path is read, as text; null if always.</param>
public sealed record ImageConfigPath(string Path, string? Condition = null);
