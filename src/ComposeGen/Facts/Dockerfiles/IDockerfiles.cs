namespace ComposeGen.Facts.Dockerfiles;

/// <summary>Where Dockerfiles are read: on disk at build, from what the compiler is given in the editor.</summary>
internal interface IDockerfiles
{
    /// <summary>Reads a Dockerfile.</summary>
    /// <param name="path">Its path; a relative one starts at the directory of <c>compose.yaml</c>.</param>
    /// <param name="text">Its text; null if there is no such file.</param>
    /// <returns>False where nothing can be said about it.</returns>
    bool TryRead(string path, out string? text);
}
