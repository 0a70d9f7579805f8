using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace ComposeGen.Import.Yaml;

/// <summary>The comments of a file by their lines. They are scanned apart from the content, which they must never disturb.</summary>
internal sealed class CommentLines
{
    private readonly SortedDictionary<int, (int Column, string Text)> _own = [];
    private readonly Dictionary<int, string> _beside = [];

    public static CommentLines Scan(string text)
    {
        var comments = new CommentLines();
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        while (scanner.MoveNext())
        {
            if (scanner.Current is not Comment comment)
            {
                continue;
            }

            var line = (int)comment.Start.Line;
            if (comment.IsInline)
            {
                comments._beside[line] = Text(comment.Value);
            }
            else
            {
                comments._own[line] = ((int)comment.Start.Column, Text(comment.Value));
            }
        }

        return comments;
    }

    /// <summary>The lines from one to before another, each with its column.</summary>
    public List<(int Line, int Column, string Text)> Between(int from, int to) =>
        [.. _own.Where(comment => comment.Key >= from && comment.Key < to).Select(static comment => (comment.Key, comment.Value.Column, comment.Value.Text))];

    /// <summary>A comment without its <c>#</c> and the blank behind it, as the scanner gives it.</summary>
    public static string Text(string comment) => comment.TrimStart('#').Trim();

    public string? Beside(int line) => _beside.GetValueOrDefault(line);
}
