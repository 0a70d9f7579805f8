using System.CommandLine;

namespace ComposeGen.Tool.Commands;

/// <summary><c>dotnet composegen new</c>: writes a small definitions project.</summary>
internal static class NewCommand
{
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
        NewProject.RequireName(options.Name);
        var directory = terminal.Resolve(options.Output ?? options.Name);
        NewProject.Write(directory, ProjectTemplate.Files(options.Name), overwrites: false, terminal);

        var project = terminal.Shorten(Path.Combine(directory, options.Name + ".csproj"));
        terminal.Error.WriteLine($"""

            Next: change App.cs to describe your own containers, then run
              dotnet build {(project.Contains(' ') ? $"\"{project}\"" : project)}
            It writes compose.yaml and the scripts beside App.cs; commit them.
            """);
        return ExitCode.Ok;
    }
}
