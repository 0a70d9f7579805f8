using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes;

/// <summary>Adds settings to the expression that creates a part of the model.</summary>
internal static class Creation
{
    /// <summary>Sets a property to a value, in place of the value it has.</summary>
    public static bool Set(RepairContext context, SourceEdits edits, SyntaxNode? made, string property, string value)
    {
        if (InitializerOf(made) is { } initializer)
        {
            if (Assignment(initializer, property) is { } written)
                edits.Replace(written.Right, value);
            else
                Layout(context, made!).Append(edits, initializer.OpenBraceToken, initializer.Expressions.GetWithSeparators(), initializer.CloseBraceToken, $"{property} = {value}");
            return true;
        }

        return made is BaseObjectCreationExpressionSyntax creation && AddInitializer(context, edits, creation, $"{property} = {value}");
    }

    /// <summary>Adds items to a list or entries to a mapping that is written out, or not there yet.</summary>
    public static bool Add(RepairContext context, SourceEdits edits, BaseObjectCreationExpressionSyntax made, string property, string items)
    {
        var layout = Layout(context, made);
        var written = made.Initializer is { } initializer ? Assignment(initializer, property)?.Right : null;
        switch (written is BaseObjectCreationExpressionSyntax { Initializer: { } inner } ? inner : written)
        {
            case null:
                return Set(context, edits, made, property, $"{{ {items} }}");
            case InitializerExpressionSyntax list:
                layout.Append(edits, list.OpenBraceToken, list.Expressions.GetWithSeparators(), list.CloseBraceToken, items);
                return true;
            case CollectionExpressionSyntax list:
                layout.Append(edits, list.OpenBracketToken, list.Elements.GetWithSeparators(), list.CloseBracketToken, items);
                return true;
            default:
                return false;
        }
    }

    public static AssignmentExpressionSyntax? Assignment(InitializerExpressionSyntax initializer, string property) =>
        initializer.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment => assignment.Left.ToString() == property);

    private static InitializerExpressionSyntax? InitializerOf(SyntaxNode? made) => made switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.Initializer,
        WithExpressionSyntax copy => copy.Initializer,
        _ => null,
    };

    /// <summary>A service is spread over several lines where it has the line for itself.</summary>
    private static bool AddInitializer(RepairContext context, SourceEdits edits, BaseObjectCreationExpressionSyntax made, string assignment)
    {
        if (!Repairs.ServiceMounts.Spreads(made) || !context.IsServiceCreation(made))
        {
            edits.Insert(made.SyntaxTree, made.Span.End, $" {{ {assignment} }}");
            return true;
        }

        var layout = Layout(context, made);
        var indent = layout.NewLine + layout.IndentAt(made.SpanStart);
        edits.Insert(made.SyntaxTree, made.Span.End, $"{indent}{{{layout.NewLine}{layout.IndentWithin(made.SpanStart)}{assignment},{indent}}}");
        if (made.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { Parent: TypeDeclarationSyntax } member)
            layout.SeparateFromNext(edits, member);
        return true;
    }

    private static SourceLayout Layout(RepairContext context, SyntaxNode node) => new(node.SyntaxTree, context.Cancellation);
}
