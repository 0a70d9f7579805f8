using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Writes the text that the rule names in place of the wrong one.</summary>
internal sealed class WriteText : Repair
{
    public override string Key => nameof(WriteText);

    public override string TitleFor(RepairContext context) => $"Write '{context["text"]}'";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["text"] is not { } text || context.OwnNode is not ExpressionSyntax written || written is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)
            return null;
        var edits = new SourceEdits();
        if (context.ConstantOf(written) is string)
            edits.Replace(written, SourceLayout.Literal(text));
        return edits;
    }
}
