namespace ComposeGen.Import;

/// <summary>How Compose files are read.</summary>
internal sealed record ReadOptions
{
    /// <summary>The directory that relative paths of the files start from; by default that of the first file.</summary>
    public string? ProjectDirectory { get; init; }
}
