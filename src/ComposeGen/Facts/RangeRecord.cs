namespace ComposeGen.Facts;

/// <summary>Versions from <see cref="Min"/> (inclusive) to <see cref="Max"/> (exclusive) whose tag carries <see cref="Tag"/>.</summary>
internal sealed class RangeRecord
{
    public string? Min { get; init; }
    public string? Max { get; init; }
    public string? Tag { get; init; }
    public string? Note { get; init; }
    public required FactSet Facts { get; init; }

    public bool HasBounds => Min is not null || Max is not null;

    public bool Contains(VersionNumber version) => VersionNumber.IsBetween(version, Min, Max);

    public string Describe(string? versionPrefix)
    {
        var parts = new List<string>(3);
        if (Min is not null)
            parts.Add(versionPrefix + ">=" + Min);
        if (Max is not null)
            parts.Add(versionPrefix + "<" + Max);
        if (Tag is not null)
            parts.Add("-" + Tag);
        return parts.Count == 0 ? "*" : string.Join(" ", parts);
    }
}
