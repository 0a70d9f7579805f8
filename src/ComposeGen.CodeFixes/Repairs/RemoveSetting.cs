using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Takes away one of two settings that exclude each other, or one that has no effect.</summary>
/// <param name="which">The property of the finding that names it.</param>
internal sealed class RemoveSetting(string which) : Repair
{
    public override string Key { get; } = nameof(RemoveSetting) + which;

    public override string TitleFor(RepairContext context) => $"Remove {context[which]}";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context[which] is not { } name || context.Node is not { } node)
            return null;
        var edits = new SourceEdits();
        var assignment = node.AncestorsAndSelf().OfType<InitializerExpressionSyntax>()
            .Concat(node.DescendantNodes().OfType<InitializerExpressionSyntax>())
            .SelectMany(static initializer => initializer.Expressions.OfType<AssignmentExpressionSyntax>())
            .FirstOrDefault(candidate => candidate.Left.ToString() == name);
        if (assignment is not null)
            return Removal.Remove(context, edits, assignment) ? edits : null;

        var call = node.AncestorsAndSelf().Concat(node.DescendantNodes()).OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(candidate => candidate.Expression is MemberAccessExpressionSyntax access && access.Name.Identifier.ValueText == context["call"]);
        return call is not null && RemoveCall.Remove(edits, call) ? edits : null;
    }
}
