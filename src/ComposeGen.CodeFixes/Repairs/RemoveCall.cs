using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Takes a call out of those that make what the finding is about.</summary>
/// <param name="name">The method; null if the finding names it.</param>
/// <param name="title">What that does; null to name the call.</param>
internal sealed class RemoveCall(string? name = null, string? title = null) : Repair
{
    public override string Key => nameof(RemoveCall);

    public override string TitleFor(RepairContext context) => title ?? $"Remove {name ?? context["call"]}{Find(context)?.ArgumentList}";

    public override SourceEdits? Plan(RepairContext context)
    {
        var edits = new SourceEdits();
        return Find(context) is { } call && Remove(edits, call) ? edits : null;
    }

    /// <summary>Takes a call off what it is called on; not where a comment would go with it.</summary>
    public static bool Remove(SourceEdits edits, InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var before })
            return false;
        var span = TextSpan.FromBounds(before.Span.End, call.Span.End);
        if (Comments.AreIn(call, span))
            return false;
        edits.Replace(call.SyntaxTree, span, "");
        return true;
    }

    private InvocationExpressionSyntax? Find(RepairContext context) =>
        (name ?? context["call"]) is { } wanted ? Place.CallsAround(context, context.OwnNode).LastOrDefault(call => Place.NameOf(call) == wanted) : null;
}
