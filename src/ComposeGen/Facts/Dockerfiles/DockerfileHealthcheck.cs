namespace ComposeGen.Facts.Dockerfiles;

/// <summary>A <c>HEALTHCHECK</c>.</summary>
/// <param name="Test">The test as the engine keeps it: <c>NONE</c>, <c>CMD-SHELL</c> and a line, or <c>CMD</c> and words.</param>
/// <param name="Flags">Its options: <c>--interval=5s</c>.</param>
internal sealed record DockerfileHealthcheck(IReadOnlyList<string> Test, IReadOnlyList<string> Flags)
{
    public bool IsNone => Test is ["NONE"];
}
