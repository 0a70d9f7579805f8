using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Puts a volume that has no name into a field, which names it.</summary>
internal sealed class NameVolume : Repair
{
    public override string Key => nameof(NameVolume);

    public override string TitleFor(RepairContext context) => "Put it into a field";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context.Node is not ObjectCreationExpressionSyntax made || context.ModelOf(made).GetTypeInfo(made, context.Cancellation).Type?.Name != nameof(Volume)
            || made.FirstAncestorOrSelf<FieldDeclarationSyntax>() is null)
        {
            return null;
        }

        var edits = new SourceEdits();
        var path = Place.CallsAround(context, made) is [{ ArgumentList.Arguments: [var target] }, ..] && context.ConstantOf(target.Expression) is string text ? text : "";
        var created = "new" + (made.ArgumentList?.ToString() ?? "()") + (made.Initializer is { } initializer ? " " + initializer : "");
        if (created.Contains('\n') || VolumeField.Add(context, edits, made, [VolumeField.PurposeOf(path)], grows: false, created) is not { } names)
            return null;
        edits.Replace(made, names[0]);
        return edits;
    }
}
