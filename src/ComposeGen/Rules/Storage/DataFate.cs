namespace ComposeGen.Rules.Storage;

/// <summary>What becomes of the data that an image keeps at a path.</summary>
internal enum DataFate
{
    /// <summary>It is in a volume, or wherever the user mounted something on purpose.</summary>
    Kept,

    /// <summary>Nothing is mounted there.</summary>
    Unmounted,

    /// <summary>It goes to an anonymous volume, although a directory above is mounted.</summary>
    BesideMount,

    /// <summary>A mount is where another version of the image keeps its data.</summary>
    OtherVersion,

    /// <summary>It is in a directory of the host.</summary>
    OnHost,

    /// <summary>It is mounted, but cannot be written to.</summary>
    ReadOnly,

    /// <summary>It is in memory.</summary>
    InMemory,
}
