using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>Values of the locals and parameters of a member that is being interpreted.</summary>
internal sealed class Scope(Scope? outer = null, object? instance = null)
{
    private readonly Dictionary<ISymbol, object?> _values = new(SymbolEqualityComparer.Default);

    /// <summary>The object whose member is being interpreted; null in a static one.</summary>
    public object? Instance { get; } = instance ?? outer?.Instance;

    public IEnumerable<object?> Values => Outer is null ? _values.Values : _values.Values.Concat(Outer.Values);

    /// <summary>A scope of its own with the same values: an iterator starts from them each time it is walked.</summary>
    public Scope Copy()
    {
        var copy = new Scope(Outer, Instance);
        foreach (var value in _values)
        {
            copy._values.Add(value.Key, value.Value);
        }

        return copy;
    }

    public void Declare(ISymbol symbol, object? value) => _values[symbol] = value;

    public object? Get(ISymbol symbol)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._values.TryGetValue(symbol, out var value))
            {
                return value;
            }
        }

        return UnknownValue.Instance;
    }

    public void Set(ISymbol symbol, object? value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._values.ContainsKey(symbol))
            {
                scope._values[symbol] = value;
                return;
            }
        }

        _values[symbol] = value;
    }

    private Scope? Outer { get; } = outer;
}
