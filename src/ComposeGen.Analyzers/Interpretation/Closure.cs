using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>A lambda, a local function or a method, with the variables around it.</summary>
internal sealed class Closure(IMethodSymbol method, IBlockOperation? body, Scope scope)
{
    public IMethodSymbol Method { get; } = method;

    public IBlockOperation? Body { get; } = body;

    public Scope Scope { get; } = scope;
}
