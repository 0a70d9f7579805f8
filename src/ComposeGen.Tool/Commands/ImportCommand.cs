using System.CommandLine;
using ComposeGen.Import;

namespace ComposeGen.Tool.Commands;

/// <summary><c>dotnet composegen import</c>: from a Compose file to a definitions project.</summary>
internal static class ImportCommand
{
    internal sealed record Options(IReadOnlyList<string> Files, string? Name = null, string? Output = null, bool Force = false, string? Command = null);

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("FILE") { Description = "The Compose file; by default the one that Compose would take.", Arity = ArgumentArity.ZeroOrOne };
        var overlays = new Option<string[]>("--file", "-f") { Description = "A Compose file that is laid over it, as for docker compose. May be repeated.", HelpName = "FILE", AllowMultipleArgumentsPerToken = false };
        var run = new Option<string?>("--run") { Description = "A docker run command to import instead of a file, in quotes.", HelpName = "COMMAND" };
        var name = new Option<string?>("--name") { Description = "The name of the project; by default that of the application.", HelpName = "NAME" };
        var output = new Option<string?>("--output", "-o") { Description = "The directory of the project; by default a new one beside the Compose file.", HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = "Overwrite the files of an earlier import." };
        var command = new ToolCommand(
            "import", "Write a definitions project that says what a Compose file says. Leaves that file alone.",
            "import", "import compose.yaml -f compose.override.yaml", "import docker-compose.yml --name Deploy --output deploy", "import --run \"docker run -p 8080:80 nginx:1.29\"") { file, overlays, run, name, output, force };
        command.Validators.Add(result =>
        {
            if (result.GetValue(run) is not null && (result.GetValue(file) is not null || result.GetValue(overlays) is { Length: > 0 }))
            {
                result.AddError("--run is imported instead of a file; name one of the two.");
            }
        });
        command.SetAction(parsed => Run(
            new Options(
                parsed.GetValue(run) is null ? Files(parsed.GetValue(file), parsed.GetValue(overlays) ?? [], terminal) : [],
                parsed.GetValue(name), parsed.GetValue(output), parsed.GetValue(force), parsed.GetValue(run)),
            terminal));
        return command;
    }

    public static int Run(Options options, Terminal terminal)
    {
        ImportResult result;
        try
        {
            result = options.Command is { } line ? Importer.FromCommand(line) : Importer.FromFiles([.. options.Files.Select(terminal.Resolve)]);
        }
        catch (ImportException problem)
        {
            terminal.Error.WriteLine($"{Place(problem.Place, terminal)}: error: {problem.Message}; nothing was written");
            return ExitCode.Errors;
        }

        var home = options.Command is null ? Path.GetDirectoryName(terminal.Resolve(options.Files[0]))! : terminal.Directory;
        var name = options.Name ?? ProjectName(result);
        NewProject.RequireName(name);
        var directory = options.Output is null ? Path.Combine(home, name) : terminal.Resolve(options.Output);
        if (Path.TrimEndingDirectorySeparator(directory) == home)
        {
            throw new ToolException("The project needs a directory of its own: beside it, a build would find the Compose file that you import.", ExitCode.Usage);
        }

        NewProject.Write(directory, ImportedProject.Files(name, result, Path.GetRelativePath(directory, home).Replace('\\', '/'), isOfFile: options.Command is null), options.Force, terminal);
        Report(result, terminal);
        SayWhatIsNext(options, Path.Combine(directory, name + ".csproj"), home, terminal);
        return ExitCode.Ok;
    }

    private static List<string> Files(string? file, string[] overlays, Terminal terminal)
    {
        if (file is not null || overlays.Length > 0)
        {
            return file is null ? [.. overlays] : [file, .. overlays];
        }

        return CurrentComposeFile.Find(terminal, "name one");
    }

    /// <summary>The class's name. A project called like the package could not reference it.</summary>
    private static string ProjectName(ImportResult result) => result.ClassName.Equals("ComposeGen", StringComparison.OrdinalIgnoreCase) ? "Deploy" : result.ClassName.TrimStart('_');

    private static void Report(ImportResult result, Terminal terminal)
    {
        foreach (var note in result.Notes)
        {
            terminal.Error.WriteLine($"{Place(note.Place, terminal)}: {(note.Outcome == ImportOutcome.Refused ? "refused" : "note")}: {note.Message}");
        }

        var refused = result.Notes.Count(static note => note.Outcome == ImportOutcome.Refused);
        terminal.Error.WriteLine($"Carried over as the application '{result.Application}': {string.Join(", ", result.Carried)}; with a note: {result.Notes.Count - refused}; refused: {refused}");
    }

    private static void SayWhatIsNext(Options options, string project, string home, Terminal terminal)
    {
        if (options.Command is not null)
        {
            terminal.Error.WriteLine($"""

                Next: build it, and start the container from what it writes
                  dotnet build {Quoted(terminal.Shorten(project))}
                """);
            return;
        }

        var preview = Path.Combine(Path.GetDirectoryName(project)!, ImportedProject.Preview, "compose.yaml");
        var files = string.Concat(options.Files.Select(file => $" -f {Quoted(terminal.Shorten(terminal.Resolve(file)))}"));
        terminal.Error.WriteLine($"""

            Next: build it, and compare what Compose makes of the two files
              dotnet build {Quoted(terminal.Shorten(project))}
              docker compose{files} config > before.txt
              docker compose -f {Quoted(terminal.Shorten(preview))} --project-directory {Quoted(terminal.Shorten(home))} config > after.txt
            When you are content, delete the imported {(options.Files.Count > 1 ? "files" : "file")}, and in {Quoted(terminal.Shorten(project))} the line with {ImportedProject.Preview}:
            builds then write compose.yaml where {(options.Files.Count > 1 ? "they" : "it")} stood.
            """);
    }

    private static string Place(SourcePlace place, Terminal terminal) => $"{terminal.Shorten(place.File)}({place.Line},{place.Column})";

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;
}
