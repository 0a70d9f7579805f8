namespace ComposeGen.Facts;

/// <summary>A health check that fits an image.</summary>
/// <param name="Command">The shell command.</param>
/// <param name="Kind">Whether the image declares it.</param>
/// <param name="Source">Where the command was read, if not in the image's own sources.</param>
public sealed record ImageHealthcheck(string Command, ImageHealthcheckKind Kind, string? Source = null);
