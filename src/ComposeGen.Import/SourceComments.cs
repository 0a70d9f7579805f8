namespace ComposeGen.Import;

/// <summary>The comments that belong to a part of a file, without their <c>#</c>.</summary>
/// <param name="Before">The lines above it.</param>
/// <param name="Beside">What follows it on its line.</param>
internal sealed record SourceComments(IReadOnlyList<string> Before, string? Beside)
{
    /// <summary>The lines below it that belong to it still, being indented like it: what was commented out at the end.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    public static SourceComments None { get; } = new([], null);
}
