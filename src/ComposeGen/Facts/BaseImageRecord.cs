namespace ComposeGen.Facts;

/// <summary>What the file system of an operating system image contains.</summary>
internal sealed class BaseImageRecord
{
    public required IReadOnlyList<string> StandardDirectories { get; init; }
    public required IReadOnlyList<string> WorldWritableDirectories { get; init; }
}
