namespace ComposeGen.Output.Overlays;

/// <summary>A change that no second file can make.</summary>
internal sealed class OverlayException(YamlPath path, string reason) : Exception($"{path}: {reason}")
{
    public string Path { get; } = path.ToString();

    public string Reason { get; } = reason;

    /// <summary>The overlay that would make it.</summary>
    public string? Overlay { get; set; }
}
