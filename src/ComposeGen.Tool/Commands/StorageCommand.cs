using System.CommandLine;
using ComposeGen.Import;
using ComposeGen.Import.Linting;
using ComposeGen.Tool.Storage;

namespace ComposeGen.Tool.Commands;

/// <summary><c>dotnet composegen storage</c>: what is kept where, whose it is, who uses it and what it survives.</summary>
internal static class StorageCommand
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Mermaid = "mermaid";
    private const string Html = "html";

    internal sealed record Options(string? Project = null, string? Configuration = null, bool NoRestore = false, string? Format = null, string? Output = null, string? Overlay = null, IReadOnlyList<string>? Files = null);

    public static Command Create(Terminal terminal)
    {
        var project = ProjectArguments.Project("The project with the definitions, its directory, or a Compose file; by default the only .csproj of the current directory, or the file that Compose would take.");
        var files = new Option<string[]>("--file", "-f") { Description = "A Compose file that is laid over the one named. May be repeated.", HelpName = "FILE", AllowMultipleArgumentsPerToken = false };
        var configuration = ProjectArguments.Configuration();
        var noRestore = ProjectArguments.NoRestore();
        var format = new Option<string?>("--format") { Description = "table, json, mermaid or html; by default what the name of the file says, or table.", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong(Table, Json, Mermaid, Html);
        var output = new Option<string?>("--output", "-o") { Description = "The file to write to: storage.html is a page with a diagram.", HelpName = "FILE" };
        var overlay = new Option<string?>("--overlay") { Description = "Show the application with this overlay.", HelpName = "NAME" };
        var command = new ToolCommand(
            "storage", "Show what is kept where, whose it is, who uses it and what it survives.",
            "storage", "storage compose.yaml", "storage --format mermaid", "storage --output storage.html") { project, files, configuration, noRestore, format, output, overlay };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Options(parsed.GetValue(project), parsed.GetValue(configuration), parsed.GetValue(noRestore), parsed.GetValue(format), parsed.GetValue(output), parsed.GetValue(overlay), parsed.GetValue(files)),
            terminal, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(Options options, Terminal terminal, CancellationToken cancellation)
    {
        if (ComposeFiles(options, terminal) is { } files)
        {
            return ShowFiles(files, options, terminal);
        }

        var project = ProjectFile.Find(options.Project, terminal);
        var arguments = ProjectArguments.ForBuild(options.Configuration, options.NoRestore);
        var inspection = await Inspection.AskAsync(project, arguments, writesFiles: false, terminal, cancellation).ConfigureAwait(false);
        return inspection is null ? ExitCode.Errors : Show(inspection, options, terminal);
    }

    /// <summary>The Compose files that are meant; null where a project is.</summary>
    private static List<string>? ComposeFiles(Options options, Terminal terminal)
    {
        if (options.Project is null)
        {
            return options.Files is [] or null && (Directory.EnumerateFiles(terminal.Directory, "*.csproj").Any() || !CurrentComposeFile.Exists(terminal))
                ? null
                : [.. CurrentComposeFile.Find(terminal, "name one"), .. options.Files ?? []];
        }

        return options.Project.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || options.Project.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            ? [options.Project, .. options.Files ?? []]
            : null;
    }

    private static int ShowFiles(List<string> files, Options options, Terminal terminal)
    {
        if (options.Overlay is not null)
        {
            throw new ToolException("--overlay is for projects; lay a file over a Compose file with -f FILE.", ExitCode.Usage);
        }

        try
        {
            var (name, json) = StorageOfFiles.Read(files.ConvertAll(terminal.Resolve));
            return Show(Inspection.OfFile(name, files[0], json), options, terminal);
        }
        catch (ImportException problem)
        {
            terminal.Error.WriteLine($"{terminal.Shorten(problem.Place.File)}({problem.Place.Line},{problem.Place.Column}): error: {problem.Message}");
            return ExitCode.Errors;
        }
    }

    internal static int Show(Inspection inspection, Options options, Terminal terminal)
    {
        var pictures = inspection.Apps.Select(app => PictureOf(app, options.Overlay)).OfType<StoragePicture>().ToList();
        if (pictures.Count == 0)
        {
            throw new ToolException(
                options.Overlay is null ? "There is nothing to show: the project has no class marked with [ComposeApp]." : $"There is no overlay '{options.Overlay}'.", ExitCode.Usage);
        }

        if (options.Output is null)
        {
            Write(pictures, options.Format ?? Table, terminal);
            return ExitCode.Ok;
        }

        var path = terminal.Resolve(options.Output);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new StreamWriter(path);
        Write(pictures, options.Format ?? FormatOf(path), terminal with { Out = file, IsStyled = false });
        terminal.Out.WriteLine(terminal.Shorten(path));
        return ExitCode.Ok;
    }

    private static StoragePicture? PictureOf(Inspection.App app, string? overlay)
    {
        var chosen = overlay is null ? null : app.Overlays?.FirstOrDefault(candidate => candidate.Name == overlay);
        if (overlay is not null && chosen is null)
        {
            return null;
        }

        var data = chosen is null ? app.Storage : chosen.Storage;
        return data is null
            ? throw new ToolException("The project's version of the package ComposeGen does not tell about storage; update it: dotnet add package ComposeGen", ExitCode.Usage)
            : new StoragePicture(app.Name, overlay, data);
    }

    private static string FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" => Html,
        ".json" => Json,
        ".mmd" or ".md" => Mermaid,
        _ => Table,
    };

    private static void Write(IReadOnlyList<StoragePicture> pictures, string format, Terminal terminal)
    {
        switch (format)
        {
            case Json:
                terminal.Out.Write(StorageJson.Render(pictures));
                break;
            case Mermaid:
                terminal.Out.Write(string.Join('\n', pictures.Select(static picture => $"```mermaid\n{StorageMermaid.Render(picture)}```\n")));
                break;
            case Html:
                terminal.Out.Write(StoragePage.Render(pictures));
                break;
            default:
                foreach (var picture in pictures)
                {
                    StorageTable.Write(terminal, picture);
                }

                break;
        }
    }
}
