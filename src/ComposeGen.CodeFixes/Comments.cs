using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.CodeFixes;

/// <summary>What a person wrote beside the code, and no repair may take away.</summary>
internal static class Comments
{
    /// <summary>Whether there is a comment, or a directive, in part of what a node spans.</summary>
    public static bool AreIn(SyntaxNode node, TextSpan part) => Start(node, part) is not null;

    /// <summary>Where the first comment, or directive, in part of what a node spans begins; null if there is none.</summary>
    public static int? Start(SyntaxNode node, TextSpan part) =>
        node.DescendantTrivia().Where(trivia => part.Contains(trivia.Span) && IsComment(trivia)).Select(static trivia => (int?)trivia.SpanStart).FirstOrDefault();

    /// <summary>Whether there is one around part of a node, and not in it.</summary>
    public static bool AreAround(SyntaxNode part, SyntaxNode node) =>
        node.DescendantTrivia().Any(trivia => node.Span.Contains(trivia.Span) && !part.Span.Contains(trivia.Span) && IsComment(trivia));

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsDirective;
}
