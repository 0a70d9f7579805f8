using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers;

/// <summary>The static fields and properties of an application's class that hold parts of the model, in the order of the text.</summary>
internal static class AppMembers
{
    /// <summary>Of the model only to find those that nothing uses; others than private ones may be used elsewhere.</summary>
    private const string Variable = "Variable";

    private static readonly HashSet<string> Kinds = new() { "Service", "Volume", "Network", "Secret", "Config", "Model", "Profile", Variable };

    public static IEnumerable<(ISymbol Symbol, string Kind)> Of(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            var memberType = member switch
            {
                IFieldSymbol { IsStatic: true, IsImplicitlyDeclared: false } field => field.Type,
                IPropertySymbol { IsStatic: true, IsIndexer: false, GetMethod: not null } property => property.Type,
                _ => null,
            };
            if (memberType is not null && KindOf(memberType) is { } kind && (kind != Variable || member.DeclaredAccessibility == Accessibility.Private))
            {
                yield return (member, kind);
            }
        }
    }

    private static string? KindOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => KindOf(array.ElementType),
        INamedTypeSymbol { ContainingNamespace.Name: WellKnown.Library } named when Kinds.Contains(named.Name) => named.Name,
        INamedTypeSymbol { TypeArguments.Length: > 0, SpecialType: not SpecialType.System_Nullable_T } generic
            when generic.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) =>
            KindOf(generic.TypeArguments[generic.TypeArguments.Length - 1]),
        _ => null,
    };
}
