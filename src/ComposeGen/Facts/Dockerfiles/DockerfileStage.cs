namespace ComposeGen.Facts.Dockerfiles;

/// <summary>A stage: <c>FROM</c> and what follows up to the next one.</summary>
/// <param name="Index">Its number, from 0.</param>
/// <param name="Base">The image or stage it is built on, as it stands.</param>
/// <param name="Name">The name behind <c>AS</c>; null if it has none.</param>
/// <param name="Line">The line of its <c>FROM</c>.</param>
/// <param name="Instructions">The instructions after <c>FROM</c>.</param>
internal sealed record DockerfileStage(
    int Index, string Base, string? Name, int Line, IReadOnlyList<DockerfileInstruction> Instructions);
