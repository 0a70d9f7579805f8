using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace ComposeGen.Tool;

/// <summary>The difference between two texts in the form that <c>patch -p1</c> and <c>git apply</c> read.</summary>
internal sealed class UnifiedDiff
{
    private const int Context = 3;

    private readonly StringBuilder _text = new();
    private readonly IReadOnlyList<string> _old;
    private readonly IReadOnlyList<string> _new;

    private UnifiedDiff(IReadOnlyList<string> oldLines, IReadOnlyList<string> newLines) => (_old, _new) = (oldLines, newLines);

    /// <param name="path">The file, with forward slashes.</param>
    /// <param name="oldText">What is there; null if there is no file.</param>
    /// <param name="newText">What should be there; null for no file.</param>
    public static string Of(string path, string? oldText, string? newText)
    {
        var result = Differ.Instance.CreateDiffs(oldText ?? "", newText ?? "", ignoreWhiteSpace: false, ignoreCase: false, new LinesWithEnds());
        var diff = new UnifiedDiff(result.PiecesOld, result.PiecesNew);
        diff._text.Append(oldText is null ? "--- /dev/null\n" : $"--- a/{path}\n").Append(newText is null ? "+++ /dev/null\n" : $"+++ b/{path}\n");
        for (var first = 0; first < result.DiffBlocks.Count;)
        {
            var last = first;
            while (last + 1 < result.DiffBlocks.Count && StartOf(result.DiffBlocks[last + 1]) - EndOf(result.DiffBlocks[last]) <= 2 * Context)
            {
                last++;
            }

            diff.Hunk([.. result.DiffBlocks.Skip(first).Take(last - first + 1)]);
            first = last + 1;
        }

        return diff._text.ToString();
    }

    private static int StartOf(DiffBlock block) => block.DeleteStartA;

    private static int EndOf(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private void Hunk(IReadOnlyList<DiffBlock> blocks)
    {
        var oldStart = Math.Max(0, StartOf(blocks[0]) - Context);
        var oldEnd = Math.Min(_old.Count, EndOf(blocks[^1]) + Context);
        var newStart = blocks[0].InsertStartB - (StartOf(blocks[0]) - oldStart);
        var newCount = oldEnd - oldStart + blocks.Sum(static block => block.InsertCountB - block.DeleteCountA);
        _text.Append($"@@ -{Range(oldStart, oldEnd - oldStart)} +{Range(newStart, newCount)} @@\n");

        var at = oldStart;
        foreach (var block in blocks)
        {
            Lines(' ', _old, at, StartOf(block) - at);
            Lines('-', _old, block.DeleteStartA, block.DeleteCountA);
            Lines('+', _new, block.InsertStartB, block.InsertCountB);
            at = EndOf(block);
        }

        Lines(' ', _old, at, oldEnd - at);
    }

    /// <summary>An empty range is named by the line before it.</summary>
    private static string Range(int start, int count) => count == 0 ? $"{start},0" : $"{start + 1},{count}";

    private void Lines(char mark, IReadOnlyList<string> lines, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            _text.Append(mark).Append(lines[i]);
            if (!lines[i].EndsWith('\n'))
            {
                _text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    private sealed class LinesWithEnds : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var lines = new List<string>();
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf('\n', start);
                end = end < 0 ? text.Length : end + 1;
                lines.Add(text[start..end]);
                start = end;
            }

            return lines;
        }
    }
}
