using System.CommandLine;

namespace ComposeGen.Tool.Commands;

/// <summary><c>dotnet composegen up</c>: builds, makes the protected volumes, and hands over to Compose.</summary>
internal static class UpCommand
{
    internal sealed record Options(string? Project = null, string? Configuration = null, bool NoRestore = false, bool DryRun = false);

    public static Command Create(Terminal terminal)
    {
        var project = ProjectArguments.Project();
        var configuration = ProjectArguments.Configuration();
        var noRestore = ProjectArguments.NoRestore();
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the commands instead of running them, and write no file." };
        var command = new ToolCommand(
            "up", "Build, create the protected volumes that are not there yet, and run docker compose up -d.",
            "up", "up deploy/Deploy.csproj", "up --dry-run") { project, configuration, noRestore, dryRun };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Options(parsed.GetValue(project), parsed.GetValue(configuration), parsed.GetValue(noRestore), parsed.GetValue(dryRun)), terminal, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(Options options, Terminal terminal, CancellationToken cancellation)
    {
        var project = ProjectFile.Find(options.Project, terminal);
        var arguments = ProjectArguments.ForBuild(options.Configuration, options.NoRestore);
        if (options.DryRun)
        {
            arguments = arguments.Append(DotnetBuild.Property("ComposeGenOnBuild", "false"));
        }

        var answer = await new DotnetBuild(project, terminal).AskAsync("ComposeGenInspect", arguments, cancellation).ConfigureAwait(false);
        if (answer is null)
        {
            return ExitCode.Errors;
        }

        var inspection = Inspection.Parse(answer);
        return inspection.Apps.Count > 0
            ? await StartAsync(inspection, options.DryRun, terminal, cancellation).ConfigureAwait(false)
            : throw new ToolException($"There is nothing to start: {terminal.Shorten(project)} has no class marked with [ComposeApp].", ExitCode.Usage);
    }

    private static async Task<int> StartAsync(Inspection inspection, bool dryRun, Terminal terminal, CancellationToken cancellation)
    {
        foreach (var app in inspection.Apps)
        {
            var composeFile = Path.Combine(inspection.Output, app.ComposeFile);
            var volumes = await ProtectedVolumes.CommandsAsync(app, Path.GetDirectoryName(composeFile)!, terminal.Directory, cancellation).ConfigureAwait(false);
            foreach (var command in volumes.Append(["compose", "-f", composeFile, "up", "-d"]))
            {
                if (dryRun)
                {
                    await terminal.Out.WriteLineAsync("docker " + string.Join(' ', command.Select(Quote))).ConfigureAwait(false);
                    continue;
                }

                var exitCode = await ChildProcess.RunAsync("docker", command, terminal.Directory, cancellation).ConfigureAwait(false);
                if (exitCode != 0)
                {
                    return exitCode;
                }
            }
        }

        return ExitCode.Ok;
    }

    private static string Quote(string word) =>
        word.Length > 0 && word.All(static letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=,@".Contains(letter))
            ? word
            : "'" + word.Replace("'", "'\\''") + "'";
}
