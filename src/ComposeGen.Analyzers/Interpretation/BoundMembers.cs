using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Interpretation;

/// <summary>The members of one compilation. What has been bound once is not bound again.</summary>
internal sealed class BoundMembers(Compilation compilation) : IBoundMembers
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<IOperation>> _blocks = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxNode, IOperation?> _others = new();
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    public Compilation Compilation => compilation;

    /// <summary>Takes what the compiler has bound anyway.</summary>
    public void Add(ISymbol member, ImmutableArray<IOperation> blocks) => _blocks[member] = blocks;

    public IOperation? OperationOf(ISymbol member, SyntaxNode syntax, CancellationToken cancellation) =>
        Find(member, syntax) ?? _others.GetOrAdd(syntax, _ => ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellation));

    public Location Place(Location location) => location;

#pragma warning disable RS1030 // Definitions span files; models are made once, and only for files that definitions are in.
    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, _ => compilation.GetSemanticModel(tree));
#pragma warning restore RS1030

    private IOperation? Find(ISymbol member, SyntaxNode syntax)
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
