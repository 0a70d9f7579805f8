namespace ComposeGen.Import;

/// <summary>How Compose files are read.</summary>
internal sealed record ReadOptions
{
    /// <summary>The directory that relative paths of the files start from; by default that of the first file.</summary>
    public string? ProjectDirectory { get; init; }

    /// <summary>What stands in files that are not on disk, by their paths.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();
}
