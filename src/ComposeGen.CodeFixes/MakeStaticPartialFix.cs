using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes;

/// <summary>CG0001: makes the class of an application static and partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MakeStaticPartialFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("CG0001");

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is ClassDeclarationSyntax { TypeParameterList: null, Parent: not TypeDeclarationSyntax } declaration)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Make it a static partial class",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(declaration, MakeStaticPartial(declaration)))),
                    equivalenceKey: nameof(MakeStaticPartialFix)),
                context.Diagnostics);
        }
    }

    private static ClassDeclarationSyntax MakeStaticPartial(ClassDeclarationSyntax declaration)
    {
        var kept = declaration.Modifiers.Where(static modifier => !modifier.IsKind(SyntaxKind.StaticKeyword)
            && !modifier.IsKind(SyntaxKind.PartialKeyword) && !modifier.IsKind(SyntaxKind.SealedKeyword) && !modifier.IsKind(SyntaxKind.AbstractKeyword));
        var trivia = declaration.Modifiers.Count > 0 ? declaration.Modifiers[0].LeadingTrivia : declaration.Keyword.LeadingTrivia;
        var modifiers = SyntaxFactory.TokenList(kept
            .Concat([SyntaxFactory.Token(SyntaxKind.StaticKeyword), SyntaxFactory.Token(SyntaxKind.PartialKeyword)])
            .Select(static modifier => modifier.WithLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space)));
        return declaration
            .WithKeyword(declaration.Keyword.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(modifiers.Select((modifier, i) => i == 0 ? modifier.WithLeadingTrivia(trivia) : modifier)));
    }
}
