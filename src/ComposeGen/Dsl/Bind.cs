namespace ComposeGen;

/// <summary>Mounts of files and directories of the host.</summary>
/// <remarks>Docker documentation, "Bind mounts".</remarks>
public static class Bind
{
    /// <summary>
    /// A file or directory of the host. It must exist: a missing one is an error rather than an empty directory that
    /// belongs to root; <see cref="BindSource.CreateHostPath"/> asks for the latter.
    /// </summary>
    /// <param name="source">The path on the host; a relative one begins with <c>./</c> or <c>../</c> and starts at the directory of <c>compose.yaml</c>.</param>
    public static BindSource From(Text source) => new(source, createHostPath: false);
}
