using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes;

/// <summary>Where an expression stands: in which list, in which assignment, among which calls.</summary>
internal static class Place
{
    /// <summary>The item of a list, or the entry of a mapping, that an expression is part of.</summary>
    public static SyntaxNode? ItemOf(RepairContext context, SyntaxNode? node)
    {
        for (var current = node; current is not null; current = Outer(context, current))
        {
            if (current.Parent is ExpressionElementSyntax element)
                return element;
            if (current.Parent is InitializerExpressionSyntax list && !list.IsKind(SyntaxKind.ComplexElementInitializerExpression)
                && (!list.IsKind(SyntaxKind.ObjectInitializerExpression) || current is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax }))
            {
                return current;
            }
        }

        return null;
    }

    /// <summary>The entry of a mapping with a key, beside another of its entries.</summary>
    public static SyntaxNode? EntryBeside(RepairContext context, SyntaxNode entry, string key) =>
        (entry.Parent as InitializerExpressionSyntax)?.Expressions.FirstOrDefault(candidate =>
            KeyOf(candidate) is { } written && context.ConstantOf(written) as string == key);

    /// <summary>The expression of an entry's key.</summary>
    public static ExpressionSyntax? KeyOf(SyntaxNode? entry) => entry switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } } => key.Expression,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var key, _] } => key,
        _ => null,
    };

    /// <summary>The assignment of a property, within the braces of a creation, that an expression is part of.</summary>
    public static AssignmentExpressionSyntax? SettingOf(SyntaxNode? node) =>
        node?.AncestorsAndSelf()
            .TakeWhile(static ancestor => ancestor is not (AnonymousFunctionExpressionSyntax or StatementSyntax or MemberDeclarationSyntax))
            .OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(static assignment => assignment is { Left: IdentifierNameSyntax, Parent: InitializerExpressionSyntax });

    /// <summary>The calls that follow one another around an expression, the first first.</summary>
    public static IReadOnlyList<InvocationExpressionSyntax> CallsAround(RepairContext context, SyntaxNode? node)
    {
        var top = node;
        while (top is not null && Outer(context, top) is { } outer and (InvocationExpressionSyntax or MemberAccessExpressionSyntax or ArgumentSyntax or ArgumentListSyntax))
            top = outer;
        var calls = new List<InvocationExpressionSyntax>();
        for (var current = top; current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } call; current = receiver)
            calls.Insert(0, call);
        return calls;
    }

    public static string? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;

    /// <summary>What the value of an expression becomes part of, as it is written: not where it goes through the user's own code.</summary>
    private static SyntaxNode? Outer(RepairContext context, SyntaxNode node) => node.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == node => access,
        InvocationExpressionSyntax call when call.Expression == node => call,
        ArgumentSyntax argument => argument,
        ArgumentListSyntax arguments => arguments,
        InvocationExpressionSyntax call when node is ArgumentListSyntax && Library(context, call) => call,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax } entry when entry.Right == node => entry,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } entry => entry,
        ParenthesizedExpressionSyntax parenthesised => parenthesised,
        _ => null,
    };

    private static bool Library(RepairContext context, InvocationExpressionSyntax call) =>
        Analyzers.Interpretation.Library.Contains(context.ModelOf(call).GetSymbolInfo(call, context.Cancellation).Symbol);
}
