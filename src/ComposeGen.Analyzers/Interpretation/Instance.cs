using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>An object of a type that the user declared.</summary>
internal sealed class Instance(INamedTypeSymbol type)
{
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>Values of fields and of auto-implemented properties, by name.</summary>
    public Dictionary<string, object?> Members { get; } = new(StringComparer.Ordinal);
}
