namespace ComposeGen.Tool;

/// <summary>Finds the project that holds the definitions.</summary>
internal static class ProjectFile
{
    /// <param name="path">What the user named: a project, a directory, or nothing for the current directory.</param>
    /// <param name="terminal">Where the user is.</param>
    public static string Find(string? path, Terminal terminal)
    {
        var full = terminal.Resolve(path ?? ".");
        if (Directory.Exists(full))
        {
            return OnlyOneIn(full, path is null ? "the current directory" : $"'{path}'");
        }

        if (!full.EndsWith("proj", StringComparison.OrdinalIgnoreCase))
        {
            throw new ToolException($"'{path}' is not a project; name the .csproj with the definitions or its directory.", ExitCode.Usage);
        }

        return File.Exists(full) ? full : throw new ToolException($"The project '{path}' does not exist.", ExitCode.Usage);
    }

    private static string OnlyOneIn(string directory, string called)
    {
        var projects = Directory.GetFiles(directory, "*.csproj").Order(StringComparer.Ordinal).ToArray();
        return projects switch
        {
            [var only] => only,
            [] => throw new ToolException($"There is no .csproj in {called}; name the project with the definitions.", ExitCode.Usage),
            _ => throw new ToolException($"There are several projects in {called}: {string.Join(", ", projects.Select(Path.GetFileName))}; name one.", ExitCode.Usage),
        };
    }
}
