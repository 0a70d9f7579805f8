using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>How a tmpfs is written.</summary>
internal static class TmpfsMount
{
    public static InvocationExpressionSyntax? CallOf(RepairContext context) =>
        MountCall.Around(context, nameof(Tmpfs));

    /// <summary>An entry of the service's own list, such as <c>/run:size=64m</c>.</summary>
    public static (string Text, ExpressionSyntax Node)? TextOf(RepairContext context) =>
        context.OwnNode is ExpressionSyntax node && context.ConstantOf(node) is string text ? (text, node) : null;
}
