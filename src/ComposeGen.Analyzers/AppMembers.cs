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
            if (TypeOf(member) is { } memberType && KindOf(memberType) is { } kind && (kind != Variable || member.DeclaredAccessibility == Accessibility.Private))
            {
                yield return (member, kind);
            }
        }
    }

    /// <summary>What a field holds of the model by a type through which it is not taken in, such as <c>Lazy&lt;Service&gt;</c>; null if it holds nothing.</summary>
    public static string? HiddenKindOf(ISymbol member) =>
        TypeOf(member) is { } type && KindOf(type) is null && HiddenKindOf(type) is { } kind and not Variable ? kind : null;

    /// <summary>The kind of a value that is put into a field of a wider type, such as <c>object</c>.</summary>
    public static string? KindOfValue(ITypeSymbol? type) => type is null ? null : KindOf(type) ?? HiddenKindOf(type);

    private static string? HiddenKindOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } => null,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Select(static element => KindOfValue(element.Type)).FirstOrDefault(static kind => kind is not null),
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic when generic.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal) =>
            generic.TypeArguments.Select(KindOfValue).FirstOrDefault(static kind => kind is not null),
        _ => null,
    };

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: true, IsImplicitlyDeclared: false } field => field.Type,
        IPropertySymbol { IsStatic: true, IsIndexer: false, GetMethod: not null } property => property.Type,
        _ => null,
    };

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
