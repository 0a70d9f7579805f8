using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Writes a text without the characters that no file can hold.</summary>
internal sealed class LeaveOutUnwritable : Repair
{
    public override string Key => nameof(LeaveOutUnwritable);

    public override string TitleFor(RepairContext context) => "Leave out what cannot be written";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context.Node is not LiteralExpressionSyntax { Token: { Value: string text } token } literal || !token.IsKind(SyntaxKind.StringLiteralToken))
            return null;
        var edits = new SourceEdits();
        edits.Replace(literal, SourceLayout.Literal(string.Concat(text.Where((c, i) => IsWritable(text, c, i)))));
        return edits;
    }

    private static bool IsWritable(string text, char c, int i) =>
        char.IsHighSurrogate(c) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(c) ? i > 0 && char.IsHighSurrogate(text[i - 1])
        : c is '\t' or '\n' or '\r' || (!char.IsControl(c) && c is not ('\ufffe' or '\uffff'));
}
