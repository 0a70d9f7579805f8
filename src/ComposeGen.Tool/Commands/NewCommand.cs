using System.CommandLine;
using System.Text;

namespace ComposeGen.Tool.Commands;

/// <summary><c>dotnet composegen new</c>: writes a small definitions project.</summary>
internal static class NewCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal sealed record Options(string Name, string? Output = null);

    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "The name of the project." };
        var output = new Option<string?>("--output", "-o") { Description = "The directory of the project; by default a new one of that name.", HelpName = "DIR" };
        var command = new ToolCommand(
            "new", "Write a small definitions project to start from. Overwrites nothing.",
            "new Deploy", "new Shop.Deploy --output deploy") { name, output };
        command.SetAction(parsed => Run(new Options(parsed.GetValue(name)!, parsed.GetValue(output)), terminal));
        return command;
    }

    public static int Run(Options options, Terminal terminal)
    {
        RequireName(options.Name);
        var directory = terminal.Resolve(options.Output ?? options.Name);
        var files = ProjectTemplate.Files(options.Name);
        RequireRoom(directory, files.Keys, terminal);
        foreach (var (path, text) in files)
        {
            Write(Path.Combine(directory, path), text);
            terminal.Out.WriteLine(terminal.Shorten(Path.Combine(directory, path)));
        }

        var project = terminal.Shorten(Path.Combine(directory, options.Name + ".csproj"));
        terminal.Error.WriteLine($"""

            Next: change App.cs to describe your own containers, then run
              dotnet build {(project.Contains(' ') ? $"\"{project}\"" : project)}
            It writes compose.yaml and the scripts beside App.cs; commit them.
            """);
        return ExitCode.Ok;
    }

    /// <summary>The name becomes that of a file and an assembly, and goes through MSBuild.</summary>
    private static void RequireName(string name)
    {
        var isUsable = name.Length > 0 && char.IsLetterOrDigit(name[0]) && name[^1] is not ('.' or ' ')
            && name.All(static letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '-' or ' ');
        if (!isUsable)
        {
            throw new ToolException($"'{name}' cannot be the name of a project; use letters, digits, dots, dashes and underscores, and --output for a directory.", ExitCode.Usage);
        }

        if (name.Equals("ComposeGen", StringComparison.OrdinalIgnoreCase))
        {
            throw new ToolException($"A project called '{name}' could not reference the package of that name; choose another.", ExitCode.Usage);
        }
    }

    private static void RequireRoom(string directory, IEnumerable<string> files, Terminal terminal)
    {
        if (File.Exists(directory))
        {
            throw new ToolException($"'{terminal.Shorten(directory)}' is a file; choose another directory with --output.", ExitCode.Usage);
        }

        if (!Directory.Exists(directory))
        {
            return;
        }

        var inTheWay = files.Select(file => Path.Combine(directory, file)).Where(Path.Exists).Concat(Directory.GetFiles(directory, "*.csproj")).FirstOrDefault();
        if (inTheWay is not null)
        {
            throw new ToolException($"'{terminal.Shorten(inTheWay)}' is there already and nothing was written; choose another directory with --output.", ExitCode.Usage);
        }
    }

    private static void Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew), Utf8);
            writer.Write(text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' cannot be written: {problem.Message}", ExitCode.Usage);
        }
    }
}
