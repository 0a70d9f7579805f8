using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>Initialisers and bodies that the compiler has bound.</summary>
internal sealed class BoundMembers
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> _blocks = new(SymbolEqualityComparer.Default);

    public void Add(ISymbol member, ImmutableArray<IOperation> blocks) => _blocks[member] = blocks;

    /// <summary>The operation for a piece of syntax, if it was bound.</summary>
    public IOperation? Find(ISymbol member, SyntaxNode syntax)
    {
        if (_blocks.TryGetValue(member, out var blocks))
        {
            foreach (var block in blocks)
            {
                for (var operation = block; operation is not null; operation = operation.Parent)
                {
                    if (operation.Syntax == syntax)
                    {
                        return operation;
                    }
                }
            }
        }

        return null;
    }
}
