namespace ComposeGen.Ownership;

/// <summary>What decides the owner of a volume when it is new.</summary>
internal enum VolumeOrigin
{
    /// <summary>It is not known, or not for Compose to say.</summary>
    Unknown,

    /// <summary>The engine, which makes it for root.</summary>
    Engine,

    /// <summary>The directory of an image that the volume is first mounted over.</summary>
    Image,

    /// <summary>The entrypoint of an image, which gives it away once it has started.</summary>
    Entrypoint,

    /// <summary><c>Owner</c>.</summary>
    Definition,
}
