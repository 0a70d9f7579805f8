using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>
/// The members of the ComposeGen library behind their symbols. The library itself is loaded beside the analyzer, so
/// what <c>At</c> or <c>Healthy</c> mean is written once.
/// </summary>
internal static class Library
{
    private static readonly Assembly Assembly = typeof(ComposeNode).Assembly;
    private static readonly ConcurrentDictionary<string, Type?> Types = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, MethodBase?> Methods = new(StringComparer.Ordinal);

    public static bool Contains(ISymbol? symbol) => symbol?.ContainingAssembly?.Name == WellKnown.Library;

    /// <summary>The run-time type behind a symbol: of the library, or a plain type of the framework.</summary>
    public static Type? TypeOf(ITypeSymbol? symbol)
    {
        switch (symbol)
        {
            case null or ITypeParameterSymbol or IErrorTypeSymbol:
                return null;
            case IArrayTypeSymbol array:
                return TypeOf(array.ElementType)?.MakeArrayType();
            case INamedTypeSymbol { IsGenericType: true } generic:
                var definition = ByName(generic.OriginalDefinition);
                var arguments = generic.TypeArguments.Select(TypeOf).ToArray();
                return definition is null || arguments.Any(static argument => argument is null)
                    ? null
                    : definition.MakeGenericType(arguments!);
            default:
                return ByName(symbol);
        }
    }

    public static MethodBase? MethodOf(IMethodSymbol symbol)
    {
        var type = TypeOf(symbol.ContainingType);
        return type is null ? null : Methods.GetOrAdd(type.FullName + "|" + symbol.ToDisplayString(), _ => Find(type, symbol));
    }

    private static MethodBase? Find(Type type, IMethodSymbol symbol)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance;
        var candidates = symbol.MethodKind == MethodKind.Constructor
            ? type.GetConstructors(All).Cast<MethodBase>()
            : type.GetMethods(All).Where(method => method.Name == symbol.Name && !method.IsGenericMethodDefinition);
        foreach (var candidate in candidates)
        {
            if (candidate.IsStatic == symbol.IsStatic && Matches(candidate.GetParameters(), symbol)
                && (candidate is not MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion
                    || conversion.ReturnType == TypeOf(symbol.ReturnType)))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool Matches(ParameterInfo[] parameters, IMethodSymbol symbol)
    {
        if (parameters.Length != symbol.Parameters.Length)
        {
            return false;
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].ParameterType != TypeOf(symbol.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    private static Type? ByName(ITypeSymbol symbol) => symbol.MetadataName.Length == 0 ? null : Types.GetOrAdd(FullName(symbol), name =>
        Contains(symbol) ? Assembly.GetType(name) : Type.GetType(name) ?? typeof(Enumerable).Assembly.GetType(name));

    private static string FullName(ITypeSymbol symbol) => symbol.ContainingType is { } outer
        ? FullName(outer) + "+" + symbol.MetadataName
        : symbol.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString() + "." + symbol.MetadataName
            : symbol.MetadataName;
}
