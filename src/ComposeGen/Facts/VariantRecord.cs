namespace ComposeGen.Facts;

/// <summary>What changes in the tags that carry <see cref="Tag"/>.</summary>
internal sealed class VariantRecord
{
    public required string Tag { get; init; }
    public string? Min { get; init; }
    public string? Max { get; init; }
    public required Func<FactSet, FactSet> Apply { get; init; }

    /// <summary>Null when the tag does not tell.</summary>
    public bool? AppliesTo(TagReading tag)
    {
        if (!tag.IsKnown)
            return null;
        if (!TagPattern.Matches(Tag, tag.Words))
            return false;
        if (Min is null && Max is null)
            return true;
        return tag.Version is null ? null : VersionNumber.IsBetween(tag.Version, Min, Max);
    }
}
