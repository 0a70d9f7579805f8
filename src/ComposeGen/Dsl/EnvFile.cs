namespace ComposeGen;

public sealed partial record EnvFile
{
    /// <summary>A file of environment variables.</summary>
    /// <param name="path">The path; a relative one starts at the directory of <c>compose.yaml</c>.</param>
    public static implicit operator EnvFile(string path) => new() { Path = path };

    /// <summary>A file of environment variables.</summary>
    /// <param name="path">The path; a relative one starts at the directory of <c>compose.yaml</c>.</param>
    public static EnvFile From(Text path) => new() { Path = path };

    /// <summary>Goes on where the file is missing.</summary>
    public EnvFile IfPresent() => this with { Required = false };
}
