namespace ComposeGen.Import.Yaml;

/// <summary>A scalar, list or mapping of a file, with its place.</summary>
internal abstract class YamlPart(SourcePlace place)
{
    public SourcePlace Place { get; } = place;

    /// <summary>What becomes of the same part of an earlier file.</summary>
    public OverlayTag Tag { get; init; }

    /// <summary>What to call it in a message.</summary>
    public abstract string Noun { get; }

    /// <summary>A copy that shares nothing that can change.</summary>
    public abstract YamlPart Copy();
}
