using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Takes a setting out of the creation that the finding underlines.</summary>
/// <param name="property">The setting.</param>
/// <param name="title">What that does.</param>
internal sealed class RemoveNamed(string property, string title) : Repair
{
    public override string Key => "Remove" + property;

    public override string TitleFor(RepairContext context) => title;

    public override SourceEdits? Plan(RepairContext context)
    {
        var edits = new SourceEdits();
        return context.Node is BaseObjectCreationExpressionSyntax { Initializer: { } initializer } && Creation.Assignment(initializer, property) is { } setting
            && Removal.Remove(context, edits, setting) ? edits : null;
    }
}
