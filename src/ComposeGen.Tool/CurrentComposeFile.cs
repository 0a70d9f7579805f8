namespace ComposeGen.Tool;

/// <summary>What Compose reads in the current directory where it is told nothing.</summary>
/// <remarks>Compose specification, section "The Compose file".</remarks>
internal static class CurrentComposeFile
{
    /// <summary>In the order in which Compose looks for them.</summary>
    private static readonly string[] Names = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

    /// <summary>Whether there is one.</summary>
    /// <param name="terminal">Knows the directory.</param>
    public static bool Exists(Terminal terminal) => Array.Exists(Names, name => File.Exists(terminal.Resolve(name)));

    /// <summary>The file, and the one that overrides it if there is one.</summary>
    /// <param name="terminal">Knows the directory.</param>
    /// <param name="advice">What to do where there is none.</param>
    /// <exception cref="ToolException">There is none.</exception>
    public static List<string> Find(Terminal terminal, string advice)
    {
        var found = Array.Find(Names, name => File.Exists(terminal.Resolve(name)))
            ?? throw new ToolException($"There is no Compose file in the current directory; {advice}.", ExitCode.Usage);
        var overriding = Path.GetFileNameWithoutExtension(found) + ".override" + Path.GetExtension(found);
        return File.Exists(terminal.Resolve(overriding)) ? [found, overriding] : [found];
    }
}
