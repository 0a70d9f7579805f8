using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ComposeGen.Tool;

/// <summary>The usual help, followed by examples; after that of the tool itself come the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const string ExitCodes = """
        Exit codes:
          0   all is well
          1   errors in the definitions or the build
          2   wrong usage: an unknown option, no project, a file in the way
          3   check found files that differ from the definitions
          70  a defect of this tool
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is not ToolCommand command)
        {
            output.WriteLine(ExitCodes.ReplaceLineEndings(output.NewLine));
            return ExitCode.Ok;
        }

        output.WriteLine("Examples:");
        foreach (var example in command.Examples)
        {
            output.WriteLine("  dotnet composegen " + example);
        }

        return ExitCode.Ok;
    }
}
