using System.CommandLine;

namespace ComposeGen.Tool.Commands;

/// <summary><c>dotnet composegen explain</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("ID") { Description = "The id in a message, such as CG1104; without it all are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new ToolCommand("explain", "Explain a rule: what it finds, why it matters, how to put it right.", "explain CG1104", "explain") { id };
        command.SetAction(parsed => Run(parsed.GetValue(id), RulePages.Embedded, terminal));
        return command;
    }

    public static int Run(string? id, RulePages pages, Terminal terminal)
    {
        if (id is null)
        {
            foreach (var known in pages.Ids)
            {
                terminal.Out.WriteLine(pages.Title(known));
            }

            return ExitCode.Ok;
        }

        var page = pages.Find(id) ?? throw new ToolException(
            $"There is no rule '{id}'{(pages.Nearest(id) is { } nearest ? $"; did you mean {pages.Title(nearest)}?" : ".")}", ExitCode.Usage);
        Styling.WriteMarkdown(terminal, page);
        return ExitCode.Ok;
    }
}
