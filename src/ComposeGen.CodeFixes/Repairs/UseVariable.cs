using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Takes a value from a variable that whoever runs it has to set.</summary>
internal sealed class UseVariable : Repair
{
    public override string Key => nameof(UseVariable);

    public override string TitleFor(RepairContext context) => $"Take it from the variable {context["variable"]}";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["variable"] is not { } variable || !variable.All(static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')
            || context.OwnNode is not LiteralExpressionSyntax literal)
        {
            return null;
        }

        var edits = new SourceEdits();
        edits.Replace(literal, $"{context.NameOf(nameof(Env), literal)}.{nameof(Env.Required)}({SourceLayout.Literal(variable)})");
        return edits;
    }
}
