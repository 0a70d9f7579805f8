using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Exchanges a soft and a hard limit.</summary>
internal sealed class SwapLimits : Repair
{
    public override string Key => nameof(SwapLimits);

    public override string TitleFor(RepairContext context) => "Swap the limits";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["method"] != nameof(Ulimit.Of) || context.Node is not InvocationExpressionSyntax { ArgumentList.Arguments: [var first, var second] } call
            || !context.IsCallOf(call, nameof(Ulimit), nameof(Ulimit.Of)))
        {
            return null;
        }

        var edits = new SourceEdits();
        edits.Replace(first.Expression, second.Expression.ToString());
        edits.Replace(second.Expression, first.Expression.ToString());
        return edits;
    }
}
