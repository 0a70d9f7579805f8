using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Adds mounts to the creation of a service.</summary>
internal static class ServiceMounts
{
    /// <summary>Whether mounts can be added: the mounts there are, if any, are a list that is written out.</summary>
    public static bool CanAdd(BaseObjectCreationExpressionSyntax service) =>
        Assignment(service, "Volumes") is not { } mounts
        || mounts.Right is InitializerExpressionSyntax or CollectionExpressionSyntax;

    /// <summary>Whether adding the first mount spreads the service over several lines.</summary>
    public static bool Spreads(BaseObjectCreationExpressionSyntax service) =>
        service is { Initializer: null, Parent: EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax };

    public static AssignmentExpressionSyntax? Assignment(BaseObjectCreationExpressionSyntax service, string property) =>
        service.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment => assignment.Left.ToString() == property);

    public static void Add(SourceEdits edits, SourceLayout layout, BaseObjectCreationExpressionSyntax service, string mounts)
    {
        switch (Assignment(service, "Volumes")?.Right)
        {
            case InitializerExpressionSyntax list:
                layout.Append(edits, list.OpenBraceToken, list.Expressions.GetWithSeparators(), list.CloseBraceToken, mounts);
                return;
            case CollectionExpressionSyntax list:
                layout.Append(edits, list.OpenBracketToken, list.Elements.GetWithSeparators(), list.CloseBracketToken, mounts);
                return;
        }

        var assignment = $"Volumes = {{ {mounts} }}";
        if (service.Initializer is { } initializer)
        {
            layout.Append(edits, initializer.OpenBraceToken, initializer.Expressions.GetWithSeparators(), initializer.CloseBraceToken, assignment);
        }
        else if (Spreads(service))
        {
            var indent = layout.NewLine + layout.IndentAt(service.SpanStart);
            var within = layout.NewLine + layout.IndentWithin(service.SpanStart);
            edits.Insert(service.SyntaxTree, service.Span.End, $"{indent}{{{within}{assignment},{indent}}}");
        }
        else
        {
            edits.Insert(service.SyntaxTree, service.Span.End, $" {{ {assignment} }}");
        }
    }

    public static SourceEdits? AddNamed(RepairContext context, SourceEdits edits, IReadOnlyList<string> paths, Func<string, string> purpose)
    {
        if (context.ServiceCreation is not { } service || paths.Count == 0 || !CanAdd(service)
            || VolumeField.Add(context, edits, service, paths.Select(purpose).ToList(), Spreads(service)) is not { } names)
        {
            return null;
        }

        var mounts = names.Zip(paths, static (name, path) => $"{name}.At({SourceLayout.Literal(path)})");
        Add(edits, new SourceLayout(service.SyntaxTree, context.Cancellation), service, string.Join(", ", mounts));
        return edits;
    }
}
