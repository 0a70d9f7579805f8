namespace ComposeGen.Tool;

/// <summary>Builds a definitions project and asks its ComposeGen package, through the package's targets, what came of it.</summary>
internal sealed class DotnetBuild(string project, Terminal terminal)
{
    private static readonly string Dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    /// <summary>A property for the command line of MSBuild, where some characters would end the value.</summary>
    public static string Property(string name, string value) =>
        $"-p:{name}={value.Replace("%", "%25").Replace(";", "%3B").Replace(",", "%2C").Replace("$", "%24").Replace("@", "%40")}";

    /// <summary>Builds; findings and errors go to standard error.</summary>
    /// <param name="target">A target of ComposeGen that answers.</param>
    /// <param name="arguments">More arguments of <c>dotnet msbuild</c>.</param>
    /// <param name="cancellation">Stops the build.</param>
    /// <returns>The answer; null if the build failed, which has been reported then.</returns>
    public async Task<string?> AskAsync(string target, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        await terminal.Error.WriteLineAsync($"Building {terminal.Shorten(project)}").ConfigureAwait(false);
        var temporary = Directory.CreateTempSubdirectory("composegen-");
        try
        {
            var answer = Path.Combine(temporary.FullName, "answer");
            if (!await RunAsync([.. Command(target, answer), .. arguments], cancellation).ConfigureAwait(false))
            {
                return null;
            }

            return File.Exists(answer)
                ? await File.ReadAllTextAsync(answer, cancellation).ConfigureAwait(false)
                : throw new ToolException($"The definitions of {terminal.Shorten(project)} are not run; its target framework must be a .NET such as net10.0, and ComposeGenOnBuild not false.", ExitCode.Errors);
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    /// <summary>What <c>dotnet build</c> is short for; that would add a summary which repeats every finding.</summary>
    private string[] Command(string target, string answer) =>
        ["msbuild", project, "-t:" + target, Property("ComposeGenAnswer", answer), "-nologo", "-v:quiet", "-tl:off"];

    private async Task<bool> RunAsync(IEnumerable<string> command, CancellationToken cancellation)
    {
        var isUnknown = false;
        var exitCode = await ChildProcess.RunAsync(Dotnet, command, Path.GetDirectoryName(project)!, "", Show, Show, cancellation).ConfigureAwait(false);
        return isUnknown
            ? throw new ToolException($"{terminal.Shorten(project)} does not reference the package ComposeGen, or an old version of it; run: dotnet add package ComposeGen", ExitCode.Usage)
            : exitCode == 0;

        void Show(string line)
        {
            if (line.Contains("error MSB4057", StringComparison.Ordinal))
            {
                isUnknown = true;
            }
            else if (line.Length > 0)
            {
                terminal.Error.WriteLine(line);
            }
        }
    }
}
