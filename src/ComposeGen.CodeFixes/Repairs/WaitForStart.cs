using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Waits only for the start of a service.</summary>
internal sealed class WaitForStart : Repair
{
    public override string Key => nameof(WaitForStart);

    public override string TitleFor(RepairContext context) => "Wait for the start only";

    public override SourceEdits? Plan(RepairContext context)
    {
        var call = context.Node?.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => context["method"] is { } method && context.IsCallOf(call, nameof(Service), method));
        if (call?.Expression is not MemberAccessExpressionSyntax { Name: var name })
            return null;
        var edits = new SourceEdits();
        edits.Replace(name, nameof(Service.Started));
        return edits;
    }
}
