using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Takes an entry out of the list in which it stands twice.</summary>
internal sealed class RemoveEntry : Repair
{
    public override string Key => nameof(RemoveEntry);

    public override string TitleFor(RepairContext context) => "Remove the second entry";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context.Node is not { } entry)
            return null;
        var (items, item) = entry.Parent switch
        {
            InitializerExpressionSyntax list => (list.Expressions.GetWithSeparators(), entry),
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element => (list.Elements.GetWithSeparators(), element),
            _ => (default(SyntaxNodeOrTokenList), entry),
        };
        if (items.Count == 0)
            return null;
        var edits = new SourceEdits();
        new SourceLayout(entry.SyntaxTree, context.Cancellation).Remove(edits, items, item);
        return edits;
    }
}
