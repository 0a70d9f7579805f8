using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.Analyzers.Editing;

/// <summary>A member that is declared as it was, and says something else.</summary>
/// <param name="Before">The member as it was.</param>
/// <param name="After">The member as it is.</param>
internal sealed record MemberEdit(MemberDeclarationSyntax Before, MemberDeclarationSyntax After)
{
    /// <summary>Null if the members are not declared alike.</summary>
    public static MemberEdit? Between(MemberDeclarationSyntax before, MemberDeclarationSyntax after) => (before, after) switch
    {
        (FieldDeclarationSyntax field, FieldDeclarationSyntax other) => SyntaxFactory.AreEquivalent(field, other, topLevel: true)
            && field.Declaration.Variables.Zip(other.Declaration.Variables, static (x, y) => x.Initializer is null == y.Initializer is null).All(static same => same),
        (PropertyDeclarationSyntax { Initializer: not null } property, PropertyDeclarationSyntax { Initializer: not null } other) =>
            SyntaxFactory.AreEquivalent(property.WithInitializer(null), other.WithInitializer(null)),
        (BaseMethodDeclarationSyntax method, BaseMethodDeclarationSyntax other) => SyntaxFactory.AreEquivalent(method, other, topLevel: true)
            && method.Body is null == other.Body is null && method.ExpressionBody is null == other.ExpressionBody is null,
        _ => false,
    }
        ? new MemberEdit(before, after)
        : null;

    /// <summary>The declarations and their names, as they were and as they are.</summary>
    public IEnumerable<(TextSpan Before, TextSpan After)> Names
    {
        get
        {
            yield return (Before.Span, After.Span);
            switch (Before, After)
            {
                case (FieldDeclarationSyntax before, FieldDeclarationSyntax after):
                    for (var i = 0; i < before.Declaration.Variables.Count; i++)
                    {
                        yield return (before.Declaration.Variables[i].Span, after.Declaration.Variables[i].Span);
                        yield return (before.Declaration.Variables[i].Identifier.Span, after.Declaration.Variables[i].Identifier.Span);
                    }

                    break;
                case (MethodDeclarationSyntax before, MethodDeclarationSyntax after):
                    yield return (before.Identifier.Span, after.Identifier.Span);
                    break;
                case (PropertyDeclarationSyntax before, PropertyDeclarationSyntax after):
                    yield return (before.Identifier.Span, after.Identifier.Span);
                    break;
            }
        }
    }

    /// <summary>What stands now where some syntax was.</summary>
    /// <returns>Null for what cannot be bound without the rest of the declaration.</returns>
    public SyntaxNode? Counterpart(SyntaxNode syntax) => (syntax, Before, After) switch
    {
        (EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }, FieldDeclarationSyntax before, FieldDeclarationSyntax after) =>
            after.Declaration.Variables[before.Declaration.Variables.IndexOf(variable)].Initializer,
        (EqualsValueClauseSyntax, PropertyDeclarationSyntax, PropertyDeclarationSyntax after) => after.Initializer,
        (MethodDeclarationSyntax { Body: not null }, _, MethodDeclarationSyntax { Body: not null } after) => after,
        _ => null,
    };
}
