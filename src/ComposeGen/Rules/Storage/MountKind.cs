namespace ComposeGen.Rules.Storage;

/// <summary>What is mounted at a path.</summary>
internal enum MountKind
{
    Volume,
    AnonymousVolume,
    Bind,
    Tmpfs,
    File,
    Other,
}
