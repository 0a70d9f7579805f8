using ComposeGen.Facts.Dockerfiles;

namespace ComposeGen.Tests.Rules;

/// <summary>A disk without any Dockerfile.</summary>
internal sealed class NoDockerfiles : IDockerfiles
{
    public bool TryRead(string path, out string? text)
    {
        text = null;
        return true;
    }
}
