using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes.Repairs;

/// <summary>Lets a service go on without one that a profile leaves out.</summary>
internal sealed class DependIfEnabled : Repair
{
    public override string Key => nameof(DependIfEnabled);

    public override string TitleFor(RepairContext context) => "Go on without it where the profile leaves it out";

    public override SourceEdits? Plan(RepairContext context)
    {
        if (context.Node is not ExpressionSyntax dependency)
            return null;
        var added = context.ModelOf(dependency).GetTypeInfo(dependency, context.Cancellation).Type?.Name switch
        {
            nameof(Service) => $".{nameof(Service.Started)}().{nameof(Dependency.IfEnabled)}()",
            nameof(Dependency) when dependency is InvocationExpressionSyntax => $".{nameof(Dependency.IfEnabled)}()",
            _ => null,
        };
        if (added is null || dependency is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax))
            return null;
        var edits = new SourceEdits();
        edits.Insert(dependency.SyntaxTree, dependency.Span.End, added);
        return edits;
    }
}
