namespace ComposeGen.Facts;

/// <summary>One entry of <c>images.json</c>, made by the generated <c>ImageCatalogue</c> when it is asked for.</summary>
internal sealed record ImageRecord
{
    public required string Repository { get; init; }
    public required ImageKind Kind { get; init; }
    public required bool IsStateful { get; init; }

    /// <summary>The newest version, and so what an untagged image holds, is not settled.</summary>
    public bool IsLatestUnknown { get; init; }

    /// <summary>The version is the word of the tag that begins with this.</summary>
    public string? VersionPrefix { get; init; }

    public required IReadOnlyList<RangeRecord> Ranges { get; init; }
    public IReadOnlyList<VariantRecord> Variants { get; init; } = Array.Empty<VariantRecord>();
    public required IReadOnlyList<string> SecretVariables { get; init; }
    public required IReadOnlyList<string> SecretFileVariables { get; init; }
    public ImageHealthcheck? Healthcheck { get; init; }
    public required IReadOnlyList<string> Pitfalls { get; init; }
    public string? Note { get; init; }
    public required FactsVerification Verified { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
    public BaseImageRecord? BaseImage { get; init; }
}
