namespace ComposeGen.Facts;

/// <summary>What the tag of a reference says about version and variant.</summary>
internal sealed class TagReading
{
    private TagReading(IReadOnlyList<string> words, bool isKnown, VersionNumber? version)
    {
        Words = words;
        IsKnown = isKnown;
        Version = version;
    }

    /// <summary>False for a digest without a tag and for a tag with variables: even the variant is unknown.</summary>
    public bool IsKnown { get; }

    public IReadOnlyList<string> Words { get; }

    /// <summary>Null when the tag does not tell.</summary>
    public VersionNumber? Version { get; }

    public static TagReading Of(ImageRecord record, ImageReference reference)
    {
        var newest = record.IsLatestUnknown ? null : VersionNumber.Newest;
        if (reference.Tag is null)
            return new TagReading(Array.Empty<string>(), reference.Digest is null, reference.Digest is null ? newest : null);
        if (reference.HasTagVariables)
            return new TagReading(Array.Empty<string>(), false, null);

        var words = reference.Tag.Split('-');
        var version = record.VersionPrefix is null
            ? VersionNumber.OfTag(words[0])
            : words.Select(word => AfterPrefix(word, record.VersionPrefix)).FirstOrDefault(found => found is not null);
        if (version is null && words.All(word => IsVariantWord(word, record)))
            version = newest;
        return new TagReading(words, true, version);
    }

    private static VersionNumber? AfterPrefix(string word, string prefix) =>
        word.StartsWith(prefix, StringComparison.Ordinal) ? VersionNumber.OfTag(word.Substring(prefix.Length)) : null;

    private static bool IsVariantWord(string word, ImageRecord record) =>
        ImageCatalogue.LatestWords.Any(known => TagPattern.IsWord(word, known))
        || record.Variants.Select(variant => variant.Tag)
            .Concat(record.Ranges.Select(range => range.Tag))
            .Any(pattern => pattern is not null && pattern.Split('-').Any(known => TagPattern.IsWord(word, known)));
}
