namespace ComposeGen;

/// <summary>A file or directory of the host, not yet mounted anywhere.</summary>
public sealed class BindSource
{
    private readonly Text _source;
    private readonly bool _createHostPath;

    internal BindSource(Text source, bool createHostPath)
    {
        _source = source ?? throw new ArgumentNullException(nameof(source));
        _createHostPath = createHostPath;
    }

    /// <summary>Lets the engine create a missing directory; it then belongs to root.</summary>
    public BindSource CreateHostPath() => new(_source, createHostPath: true);

    /// <summary>Mounts it.</summary>
    /// <param name="target">The absolute path in the container.</param>
    public Mount At(Text target) => new()
    {
        Type = MountType.Bind,
        Source = _source,
        Target = target,
        Bind = new BindOptions { CreateHostPath = _createHostPath },
    };
}
