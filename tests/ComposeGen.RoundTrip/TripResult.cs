namespace ComposeGen.RoundTrip;

/// <summary>What became of a file.</summary>
internal sealed record TripResult(string File)
{
    public bool IsRefusedByCompose { get; init; }

    public bool IsImported { get; init; }

    public bool Builds { get; init; }

    public bool IsEqual { get; init; }

    public int Notes { get; init; }

    /// <summary>Why it went no further.</summary>
    public string Reason { get; init; } = "";
}
