using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>What the members of a project say, as the compiler understands it.</summary>
internal interface IBoundMembers
{
    /// <summary>The compilation that symbols and operations belong to.</summary>
    Compilation Compilation { get; }

    /// <summary>The operation of an initialiser or a body.</summary>
    /// <param name="member">Whose it is.</param>
    /// <param name="syntax">The initialiser, the body or the declaration around it.</param>
    /// <param name="cancellation">Ends the binding.</param>
    IOperation? OperationOf(ISymbol member, SyntaxNode syntax, CancellationToken cancellation);

    /// <summary>Where something stands in the text that is shown.</summary>
    Location Place(Location location);
}
