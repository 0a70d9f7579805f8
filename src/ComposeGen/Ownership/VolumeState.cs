namespace ComposeGen.Ownership;

/// <summary>What a volume is like when the services that mount it start for the first time.</summary>
/// <param name="Origin">What decides that.</param>
/// <param name="Owner">Its owner and mode.</param>
/// <param name="Seed">The service whose image its content or owner is from; null for none, or if it is not known which.</param>
/// <param name="IsSeeded">Whether it is filled from an image; null if it may be.</param>
internal sealed record VolumeState(VolumeOrigin Origin, FileOwner Owner, Service? Seed, bool? IsSeeded)
{
    public static readonly VolumeState Unknown = new(VolumeOrigin.Unknown, FileOwner.Unknown, null, null);
    public static readonly VolumeState Fresh = new(VolumeOrigin.Engine, FileOwner.Root, null, false);
}
