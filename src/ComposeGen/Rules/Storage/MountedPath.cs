namespace ComposeGen.Rules.Storage;

/// <summary>Something that a service mounts at a path.</summary>
/// <param name="Path">The path in the container, normalised.</param>
/// <param name="Kind">What is mounted.</param>
/// <param name="IsReadOnly">Whether the container cannot write to it, or may not be able to.</param>
/// <param name="Text">The path as it was written; null if it follows from a name.</param>
/// <param name="Node">The mount, or the reference to a secret or config; null for an entry of <c>tmpfs:</c>.</param>
internal sealed record MountedPath(string Path, MountKind Kind, bool IsReadOnly, Text? Text, ComposeNode? Node)
{
    public Volume? Volume => (Node as Mount)?.Source?.Volume;

    /// <summary>Whether a container that writes here writes to something that outlives it.</summary>
    public bool IsWritableStore => Kind is MountKind.Volume or MountKind.Bind && !IsReadOnly;

    public string Noun => Kind switch
    {
        MountKind.Bind => "a bind mount",
        MountKind.Tmpfs => "a tmpfs",
        MountKind.Volume => "a volume",
        MountKind.AnonymousVolume => "an anonymous volume",
        _ => "a mount",
    };
}
