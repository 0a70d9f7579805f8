using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Adds what is missing to the command of a service.</summary>
internal sealed class AddCommandWords : Repair
{
    public override string Key => nameof(AddCommandWords);

    public override string TitleFor(RepairContext context) => $"Write {context["words"]} in the Command";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["words"] is not { Length: > 0 } words || words.Contains('$') || context.OwnCreation is not { } made)
            return null;
        var edits = new SourceEdits();
        var written = made.Initializer is { } initializer ? Creation.Assignment(initializer, nameof(Service.Command))?.Right : null;
        switch (written)
        {
            case null:
                return Creation.Set(context, edits, made, nameof(Service.Command), SourceLayout.Literal(words)) ? edits : null;
            case LiteralExpressionSyntax { Token.Value: string line }:
                edits.Replace(written, SourceLayout.Literal(line.TrimEnd() + " " + words));
                return edits;
            case InitializerExpressionSyntax or CollectionExpressionSyntax:
                return Creation.Add(context, edits, made, nameof(Service.Command), string.Join(", ", words.Split(' ').Select(SourceLayout.Literal))) ? edits : null;
            default:
                return null;
        }
    }
}
