namespace ComposeGen.Facts.Dockerfiles;

/// <summary>One instruction of a Dockerfile, with its continued lines joined.</summary>
/// <param name="Name">Its name in capitals: <c>RUN</c>.</param>
/// <param name="Flags">The options in front of its arguments: <c>--from=build</c>.</param>
/// <param name="Arguments">What follows, as it stands.</param>
/// <param name="Line">The line it begins at, from 1.</param>
/// <param name="Heredocs">The texts of its here-documents.</param>
internal sealed record DockerfileInstruction(
    string Name, IReadOnlyList<string> Flags, string Arguments, int Line, IReadOnlyList<string> Heredocs)
{
    /// <summary>The value of an option; null if it is not there.</summary>
    public string? Flag(string name)
    {
        var prefix = "--" + name + "=";
        return Flags.LastOrDefault(flag => flag.StartsWith(prefix, StringComparison.Ordinal))?.Substring(prefix.Length);
    }

    /// <summary>The strings of the JSON form; null for the shell form.</summary>
    public IReadOnlyList<string>? Json => JsonStrings.TryRead(Arguments);
}
