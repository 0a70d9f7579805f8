using System.Text;

namespace ComposeGen.Import.CSharp;

/// <summary>Lays code out: on one line where it fits, else broken at its outermost braces, calls or arguments.</summary>
internal sealed class CodeLayout
{
    public const int Step = 4;

    public const int Width = 120;

    private readonly StringBuilder _text = new();
    private int _column;
    private int _indent;

    /// <summary>Nothing but the indentation is on the line yet.</summary>
    public bool IsAtStart => _column == _indent;

    public void Append(string text)
    {
        _text.Append(text);
        _column += text.Length;
    }

    /// <summary>Begins a line for what is opened; the space that would have stood before it is dropped.</summary>
    public void NewLineToOpen(int indent)
    {
        if (_text[^1] == ' ')
        {
            _text.Length--;
        }

        NewLine(indent);
    }

    public void NewLine(int indent)
    {
        _text.Append('\n').Append(' ', indent);
        _column = _indent = indent;
    }

    /// <param name="code">What to write.</param>
    /// <param name="indent">The indentation of the line it begins on.</param>
    /// <param name="reserve">The columns that what follows needs on the same line.</param>
    public void Write(Code code, int indent, int reserve)
    {
        if (code.Flat is { } flat && (_column + flat.Length + reserve <= Width || code is Word))
        {
            Append(flat);
        }
        else
        {
            code.WriteBroken(this, indent);
        }
    }

    /// <summary>Writes an entry on a line of its own.</summary>
    public void WriteEntry(Entry entry, int indent, string end)
    {
        var beside = entry.Comments?.Beside;
        var fits = entry.Value.Flat is { } flat && indent + entry.Left.Length + flat.Length + end.Length <= Width;
        foreach (var line in entry.Comments?.Before ?? [])
        {
            WriteComment(line, indent);
        }

        if (beside is not null && !fits)
        {
            WriteComment(beside, indent);
        }

        NewLine(indent);
        Append(entry.Left);
        Write(entry.Value, indent, end.Length);
        Append(end);
        if (beside is not null && fits)
        {
            Append(" " + Comment(beside));
        }

        foreach (var line in entry.Comments?.After ?? [])
        {
            WriteComment(line, indent);
        }
    }

    public void WriteComment(string line, int indent)
    {
        NewLine(indent);
        Append(Comment(line));
    }

    public override string ToString() => _text.ToString();

    private static string Comment(string line) => ("// " + line.Trim()).TrimEnd();
}
