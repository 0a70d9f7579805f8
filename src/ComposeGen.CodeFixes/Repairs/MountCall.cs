using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Puts something else in the place of a mount, and keeps its path as it is written.</summary>
internal static class MountCall
{
    /// <summary>The call of <c>At</c> on something of a type, among those that make what the finding underlines.</summary>
    public static InvocationExpressionSyntax? Around(RepairContext context, string type) =>
        Place.CallsAround(context, context.OwnNode).FirstOrDefault(call => context.IsCallOf(call, type, "At"));

    public static SourceEdits? ReplaceByNamedVolume(RepairContext context, InvocationExpressionSyntax call, string purpose, string created = "new()")
    {
        var edits = new SourceEdits();
        if (TargetOf(call) is not { } target || VolumeField.Add(context, edits, call, [purpose], grows: false, created) is not { } names)
            return null;
        edits.Replace(call, $"{names[0]}.At({target})");
        return edits;
    }

    public static SourceEdits? ReplaceByTmpfs(RepairContext context, InvocationExpressionSyntax call)
    {
        // A volume's own options mean nothing to a tmpfs.
        if (TargetOf(call) is not { } target || call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "AsReadOnly" })
            return null;
        var edits = new SourceEdits();
        edits.Replace(call, $"{context.NameOf(nameof(Tmpfs), call)}.At({target})");
        return edits;
    }

    private static ExpressionSyntax? TargetOf(InvocationExpressionSyntax call) =>
        Comments.AreIn(call, call.FullSpan) ? null : call.ArgumentList.Arguments
            .FirstOrDefault(static argument => argument.NameColon is null or { Name.Identifier.ValueText: "target" })?.Expression;
}
