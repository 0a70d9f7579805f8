using System.CommandLine;

namespace ComposeGen.Tool.Commands;

/// <summary><c>dotnet composegen build</c>: builds, and says which files the definitions have made.</summary>
internal static class BuildCommand
{
    internal sealed record Options(string? Project = null, string? Configuration = null, bool NoRestore = false, string? Output = null, string? Targets = null);

    public static Command Create(Terminal terminal)
    {
        var project = ProjectArguments.Project();
        var configuration = ProjectArguments.Configuration();
        var noRestore = ProjectArguments.NoRestore();
        var output = new Option<string?>("--output", "-o") { Description = "The directory for the generated files; by default that of the project.", HelpName = "DIR" };
        var targets = new Option<string?>("--targets", "-t") { Description = "What to write: compose, stack, or compose,stack; by default what the project says.", HelpName = "NAMES" };
        var command = new ToolCommand(
            "build", "Build a definitions project and write its compose.yaml and scripts.",
            "build", "build deploy/Deploy.csproj -c Release", "build --output ../out", "build --targets compose,stack") { project, configuration, noRestore, output, targets };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Options(parsed.GetValue(project), parsed.GetValue(configuration), parsed.GetValue(noRestore), parsed.GetValue(output), parsed.GetValue(targets)), terminal, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(Options options, Terminal terminal, CancellationToken cancellation)
    {
        var project = ProjectFile.Find(options.Project, terminal);
        var arguments = ProjectArguments.ForBuild(options.Configuration, options.NoRestore);
        if (options.Output is not null)
        {
            arguments = [.. arguments, DotnetBuild.Property("ComposeGenOutputDir", terminal.Resolve(options.Output)), DotnetBuild.Property("ComposeGenPreviewDir", "")];
        }

        if (options.Targets is not null)
        {
            arguments = arguments.Append(DotnetBuild.Property("ComposeGenTargets", options.Targets));
        }

        var answer = await new DotnetBuild(project, terminal).AskAsync("ComposeGenList", arguments, cancellation).ConfigureAwait(false);
        if (answer is null)
        {
            return ExitCode.Errors;
        }

        var files = answer.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (files.Length == 0)
        {
            await terminal.Error.WriteLineAsync("Nothing was written: the project has no class marked with [ComposeApp].").ConfigureAwait(false);
        }

        foreach (var file in files)
        {
            await terminal.Out.WriteLineAsync(terminal.Shorten(file)).ConfigureAwait(false);
        }

        return ExitCode.Ok;
    }
}
