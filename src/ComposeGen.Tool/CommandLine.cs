using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ComposeGen.Tool.Commands;

namespace ComposeGen.Tool;

/// <summary>From arguments to an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        try
        {
            var root = Root(terminal);
            var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            if (args.Length == 0)
            {
                configuration.Output = terminal.Error;
                await root.Parse("--help").InvokeAsync(configuration).ConfigureAwait(false);
                return ExitCode.Usage;
            }

            var parsed = root.Parse(args);
            if (parsed.Action is not ParseErrorAction failure)
            {
                return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
            }

            failure.ShowHelp = false;
            configuration.Output = terminal.Error;
            await parsed.InvokeAsync(configuration).ConfigureAwait(false);
            await terminal.Error.WriteLineAsync("Add --help to see what can be written there.").ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (ToolException problem)
        {
            await terminal.Error.WriteLineAsync("error: " + problem.Message).ConfigureAwait(false);
            return problem.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
#pragma warning disable CA1031 // A stack trace helps nobody who is not asked for it.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            await terminal.Error.WriteLineAsync(Describe(defect)).ConfigureAwait(false);
            return ExitCode.InternalError;
        }
    }

    internal static string Describe(Exception defect) =>
        Environment.GetEnvironmentVariable("COMPOSEGEN_DEBUG") == "1"
            ? defect.ToString()
            : $"internal error: {defect.GetType().Name}: {defect.Message.ReplaceLineEndings(" ")} Please report it at https://github.com/composegen/composegen/issues with what COMPOSEGEN_DEBUG=1 prints.";

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Containers and their storage, described in C#.")
        {
            NewCommand.Create(terminal),
            ImportCommand.Create(terminal),
            LintCommand.Create(terminal),
            BuildCommand.Create(terminal),
            CheckCommand.Create(terminal),
            UpCommand.Create(terminal),
            StorageCommand.Create(terminal),
            ExplainCommand.Create(terminal),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }
}
