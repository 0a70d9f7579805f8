namespace ComposeGen.Import.Yaml;

/// <summary>The tags of Compose for what an overlay does to an earlier file.</summary>
/// <remarks>Compose specification, section "Merge and override".</remarks>
internal enum OverlayTag
{
    /// <summary>No tag: it is merged.</summary>
    None,

    /// <summary><c>!reset</c>: the attribute goes.</summary>
    Reset,

    /// <summary><c>!override</c>: the attribute is replaced, not merged.</summary>
    Override,
}
