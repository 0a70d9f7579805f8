using System.CommandLine;
using ComposeGen.Output;

namespace ComposeGen.Tool.Commands;

/// <summary><c>dotnet composegen up</c>: builds, makes the protected volumes, and hands over to Compose.</summary>
internal static class UpCommand
{
    /// <summary>Compose reads the file of this one by itself.</summary>
    private const string DefaultOverlay = "override";

    internal sealed record Options(string? Project = null, string? Configuration = null, bool NoRestore = false, bool DryRun = false, string? Overlay = null);

    public static Command Create(Terminal terminal)
    {
        var project = ProjectArguments.Project();
        var configuration = ProjectArguments.Configuration();
        var noRestore = ProjectArguments.NoRestore();
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the commands instead of running them, and write no file." };
        var overlay = new Option<string?>("--overlay") { Description = "Start with an overlay of the definitions; by default with that named override, if there is one.", HelpName = "NAME" };
        var command = new ToolCommand(
            "up", "Build, create the protected volumes that are not there yet, and run docker compose up -d.",
            "up", "up deploy/Deploy.csproj", "up --overlay production", "up --dry-run") { project, configuration, noRestore, dryRun, overlay };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Options(parsed.GetValue(project), parsed.GetValue(configuration), parsed.GetValue(noRestore), parsed.GetValue(dryRun), parsed.GetValue(overlay)), terminal, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(Options options, Terminal terminal, CancellationToken cancellation)
    {
        var project = ProjectFile.Find(options.Project, terminal);
        var arguments = ProjectArguments.ForBuild(options.Configuration, options.NoRestore);
        var inspection = await Inspection.AskAsync(project, arguments, writesFiles: !options.DryRun, terminal, cancellation).ConfigureAwait(false);
        if (inspection is null)
        {
            return ExitCode.Errors;
        }

        RequireOverlay(inspection, options.Overlay);
        return inspection.Apps.Count > 0
            ? await StartAsync(inspection, options.Overlay, options.DryRun, terminal, cancellation).ConfigureAwait(false)
            : throw new ToolException($"There is nothing to start: {terminal.Shorten(project)} has no class marked with [ComposeApp].", ExitCode.Usage);
    }

    private static void RequireOverlay(Inspection inspection, string? overlay)
    {
        var known = inspection.Apps.SelectMany(static app => app.Overlays ?? []).Select(static candidate => candidate.Name).Distinct().ToList();
        if (overlay is not null && !known.Contains(overlay))
        {
            throw new ToolException(
                $"There is no overlay '{overlay}'; {(known.Count == 0 ? "the definitions have none" : "there is " + string.Join(", ", known))}.", ExitCode.Usage);
        }
    }

    private static async Task<int> StartAsync(Inspection inspection, string? overlay, bool dryRun, Terminal terminal, CancellationToken cancellation)
    {
        foreach (var app in inspection.Apps)
        {
            var composeFile = Path.Combine(inspection.Output, app.ComposeFile);
            var directory = Path.GetDirectoryName(composeFile)!;
            var chosen = (app.Overlays ?? []).FirstOrDefault(candidate => candidate.Name == (overlay ?? DefaultOverlay));
            var volumes = await ProtectedVolumes.CommandsAsync(app, chosen?.ProtectedVolumes ?? app.ProtectedVolumes, directory, terminal.Directory, cancellation).ConfigureAwait(false);
            var second = chosen is not null ? Path.Combine(inspection.Output, chosen.ComposeFile) : overlay is null ? ForeignOverride(directory) : null;
            foreach (var command in volumes.Append(["compose", "-f", composeFile, .. second is null ? [] : new[] { "-f", second }, "up", "-d"]))
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

    /// <summary>The file that a person wrote for Compose to read by itself, which it does not where a file is named.</summary>
    private static string? ForeignOverride(string directory) =>
        new[] { "compose.override.yaml", "compose.override.yml" }.Select(name => Path.Combine(directory, name))
            .FirstOrDefault(static path => File.Exists(path) && !OutputHeader.IsIn(File.ReadAllText(path)));

    private static string Quote(string word) =>
        word.Length > 0 && word.All(static letter => char.IsAsciiLetterOrDigit(letter) || "-_./:=,@".Contains(letter))
            ? word
            : "'" + word.Replace("'", "'\\''") + "'";
}
