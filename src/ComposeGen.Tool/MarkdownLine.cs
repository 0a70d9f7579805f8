using System.Text.RegularExpressions;
using Spectre.Console;

namespace ComposeGen.Tool;

/// <summary>As much of Markdown as the rule pages use.</summary>
internal static partial class MarkdownLine
{
    public static string ToMarkup(string line)
    {
        var text = Markup.Escape(WithoutLinks(line.TrimStart('#').Trim()));
        text = Code().Replace(text, "[aqua]$1[/]");
        text = Strong().Replace(text, "[bold]$1[/]");
        return line.StartsWith('#') ? $"[bold yellow]{text}[/]" : text;
    }

    public static string WithoutLinks(string text) => Link().Replace(text, "$1");

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Strong();
}
