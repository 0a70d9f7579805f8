using System.Text.RegularExpressions;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>Splits a Dockerfile into instructions: directives, comments, continued lines and here-documents.</summary>
internal sealed class DockerfileReader
{
    private static readonly Regex Directive = new(@"^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$", RegexOptions.CultureInvariant);
    private static readonly Regex Heredoc = new("""^\d*<<(-?)(?:"([^"<]+)"|'([^'<]+)'|([^"'<\s]+))$""", RegexOptions.CultureInvariant);
    private static readonly char[] Blanks = [' ', '\t', '\r', '\v', '\f'];

    private readonly string[] _lines;
    private int _next;

    public DockerfileReader(string text)
    {
        _lines = text.TrimStart('\uFEFF').Split('\n');
        ReadDirectives();
    }

    public char Escape { get; private set; } = '\\';

    public IReadOnlyList<DockerfileInstruction> Read()
    {
        var instructions = new List<DockerfileInstruction>();
        while (_next < _lines.Length)
        {
            var start = _next + 1;
            var line = Line().Trim(Blanks);
            if (line.Length == 0 || line[0] == '#')
                continue;
            line = Continue(line).Trim(Blanks);
            if (line.Length > 0)
                instructions.Add(Instruction(line, start));
        }

        return instructions;
    }

    /// <summary>An instruction out of its joined lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">Where it begins.</param>
    /// <param name="heredoc">Reads the here-document that ends at a line; null where none can follow.</param>
    public static DockerfileInstruction Instruction(string text, int line, Func<string, bool, string>? heredoc = null)
    {
        var end = text.IndexOfAny(Blanks);
        var name = (end < 0 ? text : text.Substring(0, end)).ToUpperInvariant();
        var rest = end < 0 ? "" : text.Substring(end).Trim(Blanks);
        var flags = new List<string>();
        if (name is "ADD" or "COPY" or "FROM" or "HEALTHCHECK" or "RUN")
        {
            while (rest.StartsWith("--", StringComparison.Ordinal))
            {
                var length = DockerfileWords.WordLength(rest);
                if (length > 2)
                    flags.Add(rest.Substring(0, length));
                rest = rest.Substring(length).TrimStart(Blanks);
                if (length == 2)
                    break;
            }
        }

        var heredocs = new List<string>();
        if (heredoc is not null && (name is "ADD" or "COPY" or "RUN" or "ONBUILD") && rest.Contains("<<"))
        {
            foreach (var match in DockerfileWords.SplitQuoted(rest).Select(static word => Heredoc.Match(word)).Where(static match => match.Success))
                heredocs.Add(heredoc(match.Groups[2].Value + match.Groups[3].Value + match.Groups[4].Value, match.Groups[1].Length > 0));
        }

        return new DockerfileInstruction(name, flags, rest, line, heredocs);
    }

    private DockerfileInstruction Instruction(string text, int line) => Instruction(text, line, ReadHeredoc);

    private string Line() => _lines[_next++].TrimEnd('\r');

    /// <summary>Only the first lines can be directives, and only where nothing else has come before.</summary>
    private void ReadDirectives()
    {
        for (var i = 0; i < _lines.Length && Directive.Match(_lines[i].TrimEnd('\r')) is { Success: true } match; i++)
        {
            if (string.Equals(match.Groups[1].Value, "escape", StringComparison.OrdinalIgnoreCase) && match.Groups[2].Value is "`" or "\\")
                Escape = match.Groups[2].Value[0];
        }
    }

    private string Continue(string line)
    {
        while (TryTrimContinuation(ref line) && _next < _lines.Length)
        {
            // Comments and empty lines between continued ones count for nothing.
            var next = Line();
            while (next.Trim(Blanks) is "" or ['#', ..])
            {
                if (_next == _lines.Length)
                    return line;
                next = Line();
            }

            line += next;
        }

        return line;
    }

    private bool TryTrimContinuation(ref string line)
    {
        var trimmed = line.TrimEnd(' ', '\t');
        if (trimmed.Length == 0 || trimmed[trimmed.Length - 1] != Escape || (trimmed.Length > 1 && trimmed[trimmed.Length - 2] == Escape))
            return false;
        line = trimmed.Substring(0, trimmed.Length - 1);
        return true;
    }

    private string ReadHeredoc(string end, bool stripsTabs)
    {
        var lines = new List<string>();
        while (_next < _lines.Length)
        {
            var line = Line();
            if (stripsTabs)
                line = line.TrimStart('\t');
            if (line == end)
                break;
            lines.Add(line);
        }

        return string.Join("\n", lines);
    }
}
