using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Gives a volume to the user that writes to it.</summary>
internal sealed class SetVolumeOwner : Repair
{
    public override string Key => nameof(SetVolumeOwner);

    public override string TitleFor(RepairContext context) => $"Give the volume '{context["volume"]}' to user {context["uid"]}";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context["uid"] is not { } uid || context.NodeOf(context.Volume) is not { } made)
            return null;
        var owner = $"{context.NameOf(nameof(UserId), made)}.Of({uid}{(context["gid"] is { } gid ? ", " + gid : "")})";
        var edits = new SourceEdits();
        var initializer = made switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.Initializer,
            WithExpressionSyntax copy => copy.Initializer,
            _ => null,
        };
        if (initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(static assignment => assignment.Left.ToString() == nameof(Volume.Owner)) is { } written)
            edits.Replace(written.Right, owner);
        else if (initializer is not null)
            new SourceLayout(made.SyntaxTree, context.Cancellation).Append(edits, initializer.OpenBraceToken, initializer.Expressions.GetWithSeparators(), initializer.CloseBraceToken, "Owner = " + owner);
        else if (made is BaseObjectCreationExpressionSyntax)
            edits.Insert(made.SyntaxTree, made.Span.End, $" {{ Owner = {owner} }}");
        else
            return null;
        return edits;
    }
}
