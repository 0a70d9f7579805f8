using ComposeGen.Analyzers.Interpretation;
using ComposeGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.Analyzers;

/// <summary>
/// Fields that hold part of the model in something that is not taken in, such as <c>Lazy&lt;Service&gt;</c> or a tuple. One
/// that the class reads elsewhere is a means to an end, and nothing is wrong.
/// </summary>
internal sealed class HiddenFields(INamedTypeSymbol type, BoundMembers bound, CancellationToken cancellation)
{
    public IEnumerable<Diagnostic> Find() =>
        type.GetMembers()
            .Where(static member => member.DeclaredAccessibility == Accessibility.Private)
            .Select(member => (Member: member, Kind: AppMembers.HiddenKindOf(member) ?? KindOfValue(member)))
            .Where(field => field.Kind is not null && !IsRead(field.Member))
            .Select(static field => Diagnostic.Create(
                Descriptors.Of(DefinitionRules.NotTakenIn.Id), field.Member.Locations[0],
                $"'{field.Member.Name}' holds a {field.Kind!.ToLowerInvariant()} that is not part of the application, since its type is none of the model's nor a collection of them; make it a field of type {field.Kind}"));

    /// <summary>A member of type <c>object</c> says with its initialiser what it holds.</summary>
    private string? KindOfValue(ISymbol member)
    {
        if (!member.IsStatic || member is not (IFieldSymbol { Type.SpecialType: SpecialType.System_Object } or IPropertySymbol { Type.SpecialType: SpecialType.System_Object }))
        {
            return null;
        }

        var initializer = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return initializer is null ? null : AppMembers.KindOfValue(bound.ModelOf(initializer.SyntaxTree).GetTypeInfo(initializer.Value, cancellation).Type);
    }

    private bool IsRead(ISymbol member) => type.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax(cancellation).DescendantNodes())
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == member.Name && !IsTarget(name)
            && SymbolEqualityComparer.Default.Equals(bound.ModelOf(name.SyntaxTree).GetSymbolInfo(name, cancellation).Symbol, member));

    private static bool IsTarget(IdentifierNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Left == whole;
    }
}
