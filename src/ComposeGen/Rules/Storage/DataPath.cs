namespace ComposeGen.Rules.Storage;

/// <summary>A path at which a service keeps data, and what becomes of that data.</summary>
/// <param name="Path">The path; for a declared <c>VOLUME</c> that a mount above misses, the volume's.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Mount">The mount that decides this, if one does.</param>
internal sealed record DataPath(string Path, DataFate Fate, MountedPath? Mount = null);
