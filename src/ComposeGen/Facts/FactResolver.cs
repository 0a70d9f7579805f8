namespace ComposeGen.Facts;

/// <summary>Reduces an entry to what holds for one tag. Where the tag leaves several possibilities, only what all of them share is kept.</summary>
internal static class FactResolver
{
    public static FactResolution Resolve(ImageRecord record, TagReading tag)
    {
        var ranges = PossibleRanges(record, tag);
        FactSet? facts = null;
        foreach (var range in ranges)
        {
            foreach (var possible in PossibleFacts(record, tag, range))
                facts = facts is null ? possible : facts.Agreement(possible);
        }

        if (!CoversAllVersions(record, tag))
            facts = FactSet.Unknown;
        return new FactResolution(facts ?? FactSet.Unknown, ranges.Count == 1 && IsDecided(ranges[0], tag) ? ranges[0] : null);
    }

    private static List<RangeRecord> PossibleRanges(ImageRecord record, TagReading tag)
    {
        var possible = new List<RangeRecord>();
        foreach (var range in record.Ranges)
        {
            if (!MayMatchTag(range, tag) || (tag.Version is not null && !range.Contains(tag.Version)))
                continue;
            possible.Add(range);
            if (IsDecided(range, tag))
                break;
        }

        return possible;
    }

    private static bool MayMatchTag(RangeRecord range, TagReading tag) =>
        range.Tag is null || !tag.IsKnown || TagPattern.Matches(range.Tag, tag.Words);

    private static bool IsDecided(RangeRecord range, TagReading tag) =>
        (range.Tag is null || tag.IsKnown) && (!range.HasBounds || tag.Version is not null);

    private static List<FactSet> PossibleFacts(ImageRecord record, TagReading tag, RangeRecord range)
    {
        var possible = new List<FactSet> { range.Facts };
        foreach (var variant in record.Variants)
        {
            var applies = variant.AppliesTo(tag);
            if (applies == false)
                continue;
            var changed = possible.ConvertAll(facts => variant.Apply(facts));
            possible = applies == true ? changed : possible.Concat(changed).ToList();
        }

        return possible;
    }

    // A tag without a readable version may be a version that no range speaks of. Between two bounds nothing changes,
    // so it is enough to look at the bounds themselves.
    private static bool CoversAllVersions(ImageRecord record, TagReading tag)
    {
        if (tag.Version is not null)
            return true;
        var ranges = record.Ranges.Where(range => range.Tag is null || (tag.IsKnown && MayMatchTag(range, tag))).ToList();
        return ranges.SelectMany(range => new[] { range.Min, range.Max })
            .Where(bound => bound is not null)
            .Select(bound => VersionNumber.OfBound(bound!))
            .Concat(new[] { VersionNumber.Oldest, VersionNumber.Newest })
            .All(version => ranges.Any(range => range.Contains(version)));
    }
}
