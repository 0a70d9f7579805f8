using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Sets a property of a service or volume.</summary>
/// <param name="property">The property.</param>
/// <param name="value">What it is set to.</param>
/// <param name="ofVolume">Whether it is one of the volume.</param>
internal sealed class SetSetting(string property, Func<RepairContext, SyntaxNode, string?> value, bool ofVolume = false) : Repair
{
    public override string Key => "Set" + property;

    public override string TitleFor(RepairContext context) => $"Set {property} = {Value(context)}";

    public override SourceEdits? Plan(RepairContext context)
    {
        var edits = new SourceEdits();
        return Value(context) is { } written && Creation.Set(context, edits, Made(context), property, written) ? edits : null;
    }

    private string? Value(RepairContext context) => Made(context) is { } made ? value(context, made) : null;

    private SyntaxNode? Made(RepairContext context) =>
        ofVolume ? context.NodeOf(context.Volume) is BaseObjectCreationExpressionSyntax made && context.MakesOne(made) ? made : null : context.OwnCreation;
}
