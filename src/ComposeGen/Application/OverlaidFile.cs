using System.ComponentModel;

namespace ComposeGen;

/// <summary>An application as it is with an overlay.</summary>
/// <param name="Name">The name of the overlay.</param>
/// <param name="File">The whole application with it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record OverlaidFile(string Name, ComposeFile File);
