using ComposeGen.Analyzers.Interpretation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.Analyzers.Editing;

/// <summary>
/// The members of an earlier version of a project, of which a few say something else by now. Those are bound as if they stood in the earlier
/// version, which declares the same; everything else has been bound already.
/// </summary>
internal sealed class EditedMembers : IBoundMembers
{
    /// <summary>With more edited members than this, a new version is worth its binding.</summary>
    private const int MostMembers = 16;

    private readonly BoundMembers _basis;
    private readonly IReadOnlyDictionary<SyntaxTree, FileEdits> _files;
    private readonly Dictionary<SyntaxNode, IOperation?> _bound = new();

    private EditedMembers(BoundMembers basis, IReadOnlyDictionary<SyntaxTree, FileEdits> files)
    {
        _basis = basis;
        _files = files;
    }

    public Compilation Compilation => _basis.Compilation;

    /// <summary>Null if the versions differ in more than a few bodies and initialisers.</summary>
    public static EditedMembers? Between(BoundMembers before, Compilation after, CancellationToken cancellation)
    {
        var basis = before.Compilation;
        if (basis.AssemblyName != after.AssemblyName || !IsBoundAlike(basis.Options, after.Options) || !basis.References.SequenceEqual(after.References))
        {
            return null;
        }

        var (trees, others) = (basis.SyntaxTrees.ToList(), after.SyntaxTrees.ToList());
        if (trees.Count != others.Count)
        {
            return null;
        }

        var files = new Dictionary<SyntaxTree, FileEdits>();
        foreach (var (tree, other) in trees.Zip(others, static (tree, other) => (tree, other)).Where(static pair => pair.tree != pair.other))
        {
            if (FileEdits.Between(tree, other, cancellation) is not { } edits)
            {
                return null;
            }

            files.Add(tree, edits);
        }

        return files.Values.Sum(static file => file.Members.Count) > MostMembers ? null : new EditedMembers(before, files);
    }

    /// <inheritdoc />
    /// <exception cref="EditNotFollowedException">The member was edited in a way that only the compiler follows.</exception>
    public IOperation? OperationOf(ISymbol member, SyntaxNode syntax, CancellationToken cancellation)
    {
        if (!_files.TryGetValue(syntax.SyntaxTree, out var file) || file.EditOf(syntax) is not { } edit)
        {
            return _basis.OperationOf(member, syntax, cancellation);
        }

        if (!_bound.TryGetValue(syntax, out var operation))
        {
            operation = edit.Counterpart(syntax) is { } counterpart ? Bind(syntax, counterpart, cancellation) : throw new EditNotFollowedException();
            _bound.Add(syntax, operation);
        }

        return operation;
    }

    /// <inheritdoc />
    /// <exception cref="EditNotFollowedException">It is not there any more.</exception>
    public Location Place(Location location) =>
        location.SourceTree is { } tree && _files.TryGetValue(tree, out var file) ? file.Place(location.SourceSpan) ?? throw new EditNotFollowedException() : location;

    /// <summary>How severe a diagnostic is in which file makes no difference here.</summary>
    private static bool IsBoundAlike(CompilationOptions before, CompilationOptions after) =>
        before.Equals(after) || before.WithSyntaxTreeOptionsProvider(null).Equals(after.WithSyntaxTreeOptionsProvider(null));

    private IOperation? Bind(SyntaxNode before, SyntaxNode after, CancellationToken cancellation)
    {
        var model = _basis.ModelOf(before.SyntaxTree);
        return (before, after) switch
        {
            (EqualsValueClauseSyntax, EqualsValueClauseSyntax initializer) when model.TryGetSpeculativeSemanticModel(before.SpanStart, initializer, out var speculative) =>
                speculative.GetOperation(initializer, cancellation),
            (MethodDeclarationSyntax method, MethodDeclarationSyntax { Body: { } body } edited) when model.TryGetSpeculativeSemanticModelForMethodBody(method.Body!.SpanStart + 1, edited, out var speculative) =>
                speculative.GetOperation(body, cancellation),
            _ => throw new EditNotFollowedException(),
        };
    }
}
