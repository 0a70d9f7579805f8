using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace ComposeGen.Tool;

/// <summary>The usual help, followed by examples; after that of the tool itself come the exit codes.</summary>
internal sealed partial class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const string CalledAs = "dotnet composegen";

    private const string ExitCodes = """
        Exit codes:
          0    all is well
          1    errors in the definitions, the build or the linted files
          2    wrong usage: an unknown option, no project, no application, a file in the way
          3    check found files that differ from the definitions
          70   a defect of this tool
          130  stopped with Ctrl+C
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        output.Write(Usual(parseResult));
        if (parseResult.CommandResult.Command is not ToolCommand command)
        {
            output.WriteLine(ExitCodes.ReplaceLineEndings(output.NewLine));
            return ExitCode.Ok;
        }

        output.WriteLine("Examples:");
        foreach (var example in command.Examples)
        {
            output.WriteLine($"  {CalledAs} {example}");
        }

        return ExitCode.Ok;
    }

    /// <summary>The library knows the file that is run, not what one types, and shows every argument as if it were required.</summary>
    private string Usual(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var text = new StringWriter { NewLine = output.NewLine };
        try
        {
            configuration.Output = text;
            usual.Invoke(parseResult);
        }
        finally
        {
            configuration.Output = output;
        }

        var help = ExecutableInUsage().Replace(text.ToString(), CalledAs, count: 1);
        var root = parseResult.RootCommandResult.Command;
        foreach (var argument in root.Subcommands.SelectMany(static command => command.Arguments).Where(static argument => argument.Arity.MinimumNumberOfValues == 0))
        {
            help = help.Replace($"[<{argument.Name}>]", $"[{argument.Name}]").Replace($"<{argument.Name}>", $"[{argument.Name}]");
        }

        return help;
    }

    [GeneratedRegex(@"(?<=^Usage:\r?\n  )\S+", RegexOptions.Multiline)]
    private static partial Regex ExecutableInUsage();
}
