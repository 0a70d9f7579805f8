using Spectre.Console;

namespace ComposeGen.Tool;

/// <summary>Colours and wrapping for a person at a screen; everyone else gets the plain text.</summary>
internal static class Styling
{
    public static void WriteDiff(Terminal terminal, string diff)
    {
        if (!terminal.IsStyled)
        {
            terminal.Out.Write(diff);
            return;
        }

        var console = ConsoleOf(terminal);
        foreach (var line in Lines(diff))
        {
            console.Write(new Text(line + "\n", StyleOfDiff(line)) { Overflow = Overflow.Ellipsis });
        }
    }

    public static void WriteMarkdown(Terminal terminal, string page)
    {
        if (!terminal.IsStyled)
        {
            terminal.Out.Write(page);
            return;
        }

        var console = ConsoleOf(terminal);
        var isCode = false;
        foreach (var line in Lines(page))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            console.MarkupLine(isCode ? $"    [green]{Markup.Escape(line)}[/]" : MarkdownLine.ToMarkup(line));
        }
    }

    private static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static Style StyleOfDiff(string line) => line switch
    {
        ['-', '-', '-', ' ', ..] or ['+', '+', '+', ' ', ..] => new Style(decoration: Decoration.Bold),
        ['@', '@', ..] => new Style(Color.Aqua),
        ['-', ..] => new Style(Color.Red),
        ['+', ..] => new Style(Color.Green),
        _ => Style.Plain,
    };

    private static IAnsiConsole ConsoleOf(Terminal terminal) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(terminal.Out) });
}
