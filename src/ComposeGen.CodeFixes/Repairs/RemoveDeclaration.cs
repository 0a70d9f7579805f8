using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Takes away a field that nothing uses.</summary>
internal sealed class RemoveDeclaration : Repair
{
    public override string Key => nameof(RemoveDeclaration);

    public override string TitleFor(RepairContext context) => $"Remove '{FieldOf(context)?.Declaration.Variables[0].Identifier.ValueText}'";

    public override SourceEdits? Plan(RepairContext context)
    {
        // A field that something else of the program reads is not removed: the result would not compile.
        if (FieldOf(context) is not { } field || new SourceLayout(field.SyntaxTree, context.Cancellation).LinesOf(field) is not var (_, gone))
            return null;
        var edits = new SourceEdits();
        edits.Replace(field.SyntaxTree, gone, "");
        return edits;
    }

    private static FieldDeclarationSyntax? FieldOf(RepairContext context) =>
        context.Node is { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field } } } ? field : null;
}
