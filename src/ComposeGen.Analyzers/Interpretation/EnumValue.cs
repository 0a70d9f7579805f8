using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>A constant of an enumeration that the user declared.</summary>
internal sealed record EnumValue(INamedTypeSymbol Type, object Value)
{
    public bool Equals(EnumValue? other) =>
        other is not null && SymbolEqualityComparer.Default.Equals(Type, other.Type) && Value.Equals(other.Value);

    public override int GetHashCode() => Value.GetHashCode();
}
