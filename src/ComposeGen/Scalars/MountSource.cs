namespace ComposeGen;

/// <summary>What is mounted: a declared volume, a path of the host, or an image.</summary>
public sealed class MountSource : Scalar
{
    private readonly Text? _text;

    private MountSource(Text text) => _text = text;

    private MountSource(Volume volume) => Volume = volume;

    /// <summary>The volume, if it is one.</summary>
    public Volume? Volume { get; }

    /// <summary>The path of the host or the image, if it is one.</summary>
    public Text? Path => _text;

    /// <summary>A declared volume.</summary>
    /// <param name="volume">The volume.</param>
    public static implicit operator MountSource(Volume volume) => new(FieldOrder.Require(volume, "This volume is not initialised yet"));

    /// <summary>A path of the host, or an image.</summary>
    /// <param name="path">The path.</param>
    public static implicit operator MountSource(Text path) => new(path);

    /// <summary>A path of the host, or an image.</summary>
    /// <param name="path">The path.</param>
    public static implicit operator MountSource(string path) => new((Text)path);

    internal override Text AsText() => _text ?? Volume!.Key;
}
