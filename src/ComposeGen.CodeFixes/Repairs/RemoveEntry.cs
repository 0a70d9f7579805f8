using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Takes an entry out of the list in which it stands twice.</summary>
/// <param name="isOfMade">Whether it may be the creation of something, and not only the mention of it.</param>
internal sealed class RemoveEntry(bool isOfMade = true) : Repair
{
    public override string Key => nameof(RemoveEntry);

    public override string TitleFor(RepairContext context) => "Remove the second entry";

    public override SourceEdits? Plan(RepairContext context)
    {
        var edits = new SourceEdits();
        var item = context.Node?.Parent is ExpressionElementSyntax element ? element : context.Node;
        return item is not null && (isOfMade || context.Node is not BaseObjectCreationExpressionSyntax) && Removal.Remove(context, edits, item) ? edits : null;
    }
}
