using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>
/// The members of the ComposeGen library behind their symbols. The library itself is loaded beside the analyzer, so
/// what <c>At</c> or <c>Healthy</c> mean is written once.
/// </summary>
internal sealed class Library
{
    private static readonly Assembly Assembly = typeof(ComposeNode).Assembly;
    private static readonly ConcurrentDictionary<string, Type?> TypesByName = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(Type Type, int Arguments), MethodInfo?> AddMethods = new();
    private static readonly ConcurrentDictionary<(Type Type, string Name), PropertyInfo?> Properties = new();

    private readonly Dictionary<ITypeSymbol, Type?> _types = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, MethodBase?> _methods = new(SymbolEqualityComparer.Default);

    public static bool Contains(ISymbol? symbol) => symbol?.ContainingAssembly?.Name == WellKnown.Library;

    /// <summary>The <c>Add</c> method that a collection initialiser calls.</summary>
    public static MethodInfo? AddMethodOf(Type collection, int arguments) => AddMethods.GetOrAdd((collection, arguments), static key =>
        key.Type.GetMethods().FirstOrDefault(method => method.Name == "Add" && method.GetParameters().Length == key.Arguments));

    public static PropertyInfo? PropertyOf(Type type, string name) =>
        Properties.GetOrAdd((type, name), static key => key.Type.GetProperty(key.Name));

    /// <summary>The run-time type behind a symbol: of the library, or a plain type of the framework.</summary>
    public Type? TypeOf(ITypeSymbol? symbol)
    {
        if (symbol is null or ITypeParameterSymbol or IErrorTypeSymbol)
        {
            return null;
        }

        if (!_types.TryGetValue(symbol, out var type))
        {
            _types.Add(symbol, type = Resolve(symbol));
        }

        return type;
    }

    public MethodBase? MethodOf(IMethodSymbol symbol)
    {
        if (!_methods.TryGetValue(symbol, out var method))
        {
            _methods.Add(symbol, method = TypeOf(symbol.ContainingType) is { } type ? Find(type, symbol) : null);
        }

        return method;
    }

    private Type? Resolve(ITypeSymbol symbol)
    {
        switch (symbol)
        {
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

    private MethodBase? Find(Type type, IMethodSymbol symbol)
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

    private bool Matches(ParameterInfo[] parameters, IMethodSymbol symbol)
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

    private static Type? ByName(ITypeSymbol symbol) => symbol.MetadataName.Length == 0 ? null : TypesByName.GetOrAdd(FullName(symbol), name =>
        Contains(symbol) ? Assembly.GetType(name) : Type.GetType(name) ?? typeof(Enumerable).Assembly.GetType(name));

    private static string FullName(ITypeSymbol symbol) => symbol.ContainingType is { } outer
        ? FullName(outer) + "+" + symbol.MetadataName
        : symbol.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString() + "." + symbol.MetadataName
            : symbol.MetadataName;
}
