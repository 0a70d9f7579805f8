using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.Analyzers.Tests.Editing;

/// <summary>Changes a text as people do while they write, now sensibly and now not.</summary>
internal sealed class Typist(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>One change of a file.</summary>
    public TextChange Edit(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var tokens = root.DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
        if (tokens.Count == 0)
        {
            return new TextChange(root.FullSpan, "[ComposeApp(\"app\")] static partial class App { static readonly Service Web = new(\"nginx:1\"); }");
        }

        var token = One(tokens);
        return _random.Next(9) switch
        {
            0 or 1 when Texts(root) is { Count: > 0 } texts => new TextChange(One(texts).Span, One(texts).Text),
            2 or 3 when Values(root) is { Count: > 1 } values => new TextChange(One(values).Span, One(values).ToString()),
            4 => new TextChange(token.Span, ""),
            5 => new TextChange(token.Span, One(tokens).Text),
            6 => new TextChange(new TextSpan(token.SpanStart, 0), _random.Next(2) == 0 ? "\n" : "/* a\ncomment */ "),
            7 when root.DescendantNodes().OfType<MemberDeclarationSyntax>().ToList() is { Count: > 0 } members => Move(members),
            _ => new TextChange(new TextSpan(token.SpanStart, 0), One(tokens).Text + " "),
        };
    }

    /// <summary>Takes a member away, or says it twice.</summary>
    private TextChange Move(List<MemberDeclarationSyntax> members)
    {
        var member = One(members);
        return _random.Next(2) == 0 ? new TextChange(member.FullSpan, "") : new TextChange(new TextSpan(member.FullSpan.Start, 0), One(members).ToFullString());
    }

    private static List<SyntaxToken> Texts(SyntaxNode root) =>
        root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.NumericLiteralToken)).ToList();

    private static List<ExpressionSyntax> Values(SyntaxNode root) =>
        root.DescendantNodes().OfType<ArgumentSyntax>().Select(static argument => argument.Expression)
            .Concat(root.DescendantNodes().OfType<AssignmentExpressionSyntax>().Select(static assignment => assignment.Right))
            .Concat(root.DescendantNodes().OfType<EqualsValueClauseSyntax>().Select(static clause => clause.Value))
            .ToList();

    private T One<T>(List<T> items) => items[_random.Next(items.Count)];
}
