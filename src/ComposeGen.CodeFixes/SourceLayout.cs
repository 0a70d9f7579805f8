using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.CodeFixes;

/// <summary>How a file is laid out, so that what is added looks like what is there.</summary>
internal sealed class SourceLayout
{
    private readonly SyntaxTree _tree;
    private readonly SourceText _text;

    public SourceLayout(SyntaxTree tree, CancellationToken cancellation)
    {
        _tree = tree;
        _text = tree.GetText(cancellation);
        var first = _text.Lines[0];
        NewLine = first.EndIncludingLineBreak > first.End ? _text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    public string NewLine { get; }

    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public bool IsMultiLine(SyntaxNode node) => LineOf(node.SpanStart) != LineOf(node.Span.End);

    public string IndentAt(int position)
    {
        var line = _text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>One level more than the line of a position.</summary>
    public string IndentWithin(int position)
    {
        var indent = IndentAt(position);
        return indent + (indent.EndsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");
    }

    /// <summary>Adds to the end of a list in braces or brackets, on a line of its own if the last item has one.</summary>
    public void Append(SourceEdits edits, SyntaxToken open, SyntaxNodeOrTokenList items, SyntaxToken close, string added)
    {
        var last = items.Count > 0 ? items[items.Count - 1] : (SyntaxNodeOrToken)open;
        var isMultiLine = LineOf(open.SpanStart) != LineOf(close.SpanStart);
        if (items.Count == 0)
        {
            if (isMultiLine)
            {
                edits.Insert(_tree, EndOfLineAfter(open), NewLine + IndentWithin(open.SpanStart) + added + ",");
            }
            else
            {
                var space = open.IsKind(SyntaxKind.OpenBraceToken) ? " " : "";
                edits.Replace(_tree, TextSpan.FromBounds(open.Span.End, close.SpanStart), space + added + space);
            }

            return;
        }

        var hasComma = last.IsToken;
        var item = hasComma ? items[items.Count - 2] : last;
        var isOnOwnLine = isMultiLine && LineOf(item.SpanStart) != LineOf(open.SpanStart) && LineOf(last.Span.End) != LineOf(close.SpanStart);
        if (!isOnOwnLine)
        {
            edits.Insert(_tree, last.Span.End, (hasComma ? " " : ", ") + added);
        }
        else if (hasComma)
        {
            edits.Insert(_tree, EndOfLineAfter(last), NewLine + IndentAt(item.SpanStart) + added + ",");
        }
        else
        {
            edits.Insert(_tree, last.Span.End, ",");
            edits.Insert(_tree, EndOfLineAfter(last), NewLine + IndentAt(item.SpanStart) + added);
        }
    }

    /// <summary>Removes an item of a list, with its line if it has one of its own. Comments beside it stay.</summary>
    public void Remove(SourceEdits edits, SyntaxNodeOrTokenList items, SyntaxNode item)
    {
        var index = items.IndexOf(item);
        var hasComma = index + 1 < items.Count;
        var start = item.SpanStart;
        var end = hasComma ? items[index + 1].Span.End : item.Span.End;
        if (IsBlank(_text.Lines.GetLineFromPosition(start).Start, start) && IsBlank(end, _text.Lines.GetLineFromPosition(end).End))
        {
            start = _text.Lines.GetLineFromPosition(start).Start;
            end = _text.Lines.GetLineFromPosition(end).EndIncludingLineBreak;
        }
        else if (index + 2 < items.Count)
        {
            end = Comments.Start(item.Parent!, TextSpan.FromBounds(end, items[index + 2].SpanStart)) ?? items[index + 2].SpanStart;
        }
        else if (index > 0 && !Comments.AreIn(item.Parent!, TextSpan.FromBounds(items[index - 2].Span.End, start)))
        {
            start = items[index - 2].Span.End;
            end = item.Span.End;
        }

        edits.Replace(_tree, TextSpan.FromBounds(start, end), "");
    }

    /// <summary>
    /// Puts members of the same class above one of its members: a line joins a field of the same type that stands
    /// there, and a blank line separates what is longer.
    /// </summary>
    /// <param name="edits">Takes the changes.</param>
    /// <param name="member">What they go above.</param>
    /// <param name="added">Their text, each with its indentation and line end.</param>
    /// <param name="type">Their type, if each is a line.</param>
    /// <param name="needsSpace">A blank line separates the last of them from the member.</param>
    public void InsertAbove(SourceEdits edits, MemberDeclarationSyntax member, string added, string? type, bool needsSpace)
    {
        var line = FirstLineOf(member);
        var start = _text.Lines[line].Start;
        if (!IsBlank(_text.Lines[LineOf(member.SpanStart)].Start, member.SpanStart))
        {
            edits.Insert(_tree, member.SpanStart, added.Trim() + " ");
            return;
        }

        if (PreviousOf(member) is FieldDeclarationSyntax previous
            && previous.Declaration.Type.ToString() == type && !IsMultiLine(previous) && Blanks(LineOf(previous.Span.End) + 1, line) is > 0)
        {
            edits.Insert(_tree, _text.Lines[LineOf(previous.Span.End)].EndIncludingLineBreak, added);
            return;
        }

        edits.Insert(_tree, start, needsSpace ? added + NewLine : added);
    }

    /// <summary>Separates a member that becomes longer than a line from the next one.</summary>
    public void SeparateFromNext(SourceEdits edits, MemberDeclarationSyntax member)
    {
        if (NextOf(member) is { } next && FirstLineOf(next) == LineOf(member.Span.End) + 1)
            edits.Insert(_tree, _text.Lines[LineOf(member.Span.End)].EndIncludingLineBreak, NewLine);
    }

    /// <summary>The lines of a member with its comments, and what has to go with them to leave no gap; null if others share the lines.</summary>
    public (string Text, TextSpan Gone)? LinesOf(MemberDeclarationSyntax member)
    {
        var first = FirstLineOf(member);
        var last = LineOf(member.Span.End);
        if (!IsBlank(_text.Lines[LineOf(member.SpanStart)].Start, member.SpanStart)
            || NextOf(member) is { } next && LineOf(next.SpanStart) == last
            || _text.Lines[last].EndIncludingLineBreak == _text.Lines[last].End)
        {
            return null;
        }

        var lines = TextSpan.FromBounds(_text.Lines[first].Start, _text.Lines[last].EndIncludingLineBreak);
        var isBlankAbove = first > 0 && IsBlank(first - 1);
        var endsBelow = last + 1 < _text.Lines.Count && (IsBlank(last + 1) || _text.Lines[last + 1].ToString().TrimStart().StartsWith("}", StringComparison.Ordinal));
        return (_text.ToString(lines), isBlankAbove && endsBelow ? TextSpan.FromBounds(_text.Lines[first - 1].Start, lines.End) : lines);
    }

    /// <summary>The end of a line, before its line end, so that a comment behind the token stays with it.</summary>
    private int EndOfLineAfter(SyntaxNodeOrToken token) => _text.Lines.GetLineFromPosition(token.Span.End).End;

    private int LineOf(int position) => _text.Lines.GetLineFromPosition(position).LineNumber;

    private bool IsBlank(int line) => IsBlank(_text.Lines[line].Start, _text.Lines[line].End);

    private bool IsBlank(int start, int end) => string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(start, end)));

    private int? Blanks(int from, int to)
    {
        for (var line = from; line < to; line++)
        {
            if (!IsBlank(line))
                return null;
        }

        return to - from;
    }

    /// <summary>The line on which a member begins with the comments that belong to it.</summary>
    private int FirstLineOf(MemberDeclarationSyntax member)
    {
        var line = LineOf(member.SpanStart);
        var limit = LineOf(member.FullSpan.Start);
        while (line > limit && !IsBlank(line - 1) && !_text.Lines[line - 1].ToString().TrimStart().StartsWith("#", StringComparison.Ordinal))
            line--;
        return line;
    }

    private static MemberDeclarationSyntax? PreviousOf(MemberDeclarationSyntax member) => Neighbour(member, -1);

    private static MemberDeclarationSyntax? NextOf(MemberDeclarationSyntax member) => Neighbour(member, 1);

    private static MemberDeclarationSyntax? Neighbour(MemberDeclarationSyntax member, int offset)
    {
        var members = ((TypeDeclarationSyntax)member.Parent!).Members;
        var index = members.IndexOf(member) + offset;
        return index >= 0 && index < members.Count ? members[index] : null;
    }
}
