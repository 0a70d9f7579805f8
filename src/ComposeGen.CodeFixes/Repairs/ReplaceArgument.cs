using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Gives a call another argument.</summary>
/// <param name="method">The method.</param>
/// <param name="value">What is written instead.</param>
internal sealed class ReplaceArgument(string method, Func<RepairContext, ExpressionSyntax, string?> value) : Repair
{
    public override string Key => nameof(ReplaceArgument);

    public override string TitleFor(RepairContext context) => $"Use {(Find(context) is { } argument ? value(context, argument) : null)}";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (Find(context) is not { } argument || value(context, argument) is not { } text)
            return null;
        var edits = new SourceEdits();
        edits.Replace(argument, text);
        return edits;
    }

    private ExpressionSyntax? Find(RepairContext context) =>
        Place.CallsAround(context, context.OwnNode).LastOrDefault(call => Place.NameOf(call) == method)?.ArgumentList.Arguments is [var argument] ? argument.Expression : null;
}
