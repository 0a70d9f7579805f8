using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.CodeFixes;

/// <summary>Takes items out of lists and settings out of creations, with what would be left empty.</summary>
internal static class Removal
{
    public static bool Remove(RepairContext context, SourceEdits edits, SyntaxNode item)
    {
        var (items, list) = item.Parent switch
        {
            InitializerExpressionSyntax initializer => (initializer.Expressions.GetWithSeparators(), (SyntaxNode)initializer),
            CollectionExpressionSyntax collection => (collection.Elements.GetWithSeparators(), collection),
            _ => (default, null!),
        };
        if (list is null)
            return false;
        if (items.Count(static candidate => candidate.IsNode) == 1 && !Comments.AreAround(item, list.Parent!))
        {
            var owner = list.Parent is BaseObjectCreationExpressionSyntax { Parent: AssignmentExpressionSyntax } created && created.Initializer == list ? created.Parent : list.Parent;
            if (owner is AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Parent: InitializerExpressionSyntax } setting && item is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax })
                return Remove(context, edits, setting);
            if (list.Parent is BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments })
            {
                edits.Replace(item.SyntaxTree, TextSpan.FromBounds(arguments.Span.End, list.Span.End), "");
                return true;
            }
        }

        new SourceLayout(item.SyntaxTree, context.Cancellation).Remove(edits, items, item);
        return true;
    }
}
