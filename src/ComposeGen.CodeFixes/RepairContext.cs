using ComposeGen.Analyzers.Interpretation;
using ComposeGen.Rules.Storage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComposeGen.CodeFixes;

/// <summary>A finding and what is around it in the source and in the model.</summary>
internal sealed class RepairContext(ProjectFindings findings, AppInterpretation app, Diagnostic diagnostic, CancellationToken cancellation)
{
    public INamedTypeSymbol App => app.Type;

    public ComposeFile? File => app.File;

    public CancellationToken Cancellation => cancellation;

    /// <summary>What the finding underlines.</summary>
    public SyntaxNode? Node => NodeAt(diagnostic.Location);

    /// <summary>The paths that the rule names as the right ones.</summary>
    public IReadOnlyList<string> Paths => this["path"]?.Split(';') ?? [];

    public Service? Service => app.File?.Services.Known.FirstOrDefault(service => HasKey(service, this["service"]));

    /// <summary>The creation of the service that the finding is about, where it stands in the source as such.</summary>
    public BaseObjectCreationExpressionSyntax? ServiceCreation =>
        Service is { } service ? NodeOf(service) as BaseObjectCreationExpressionSyntax : null;

    /// <summary>
    /// The creation of the service, if it makes this service alone: a helper that several are made with, or one that
    /// another is a copy of, is not the place to change one of them.
    /// </summary>
    public BaseObjectCreationExpressionSyntax? OwnCreation => ServiceCreation is { } made && MakesOne(made) ? made : null;

    /// <summary>What the finding underlines, if it is part of the creation of one service alone.</summary>
    public SyntaxNode? OwnNode => Node is { } node && OwnCreation is { } made && made != node && made.SyntaxTree == node.SyntaxTree && made.Span.Contains(node.Span) ? node : null;

    public Volume? Volume => app.File?.Volumes.Known.FirstOrDefault(volume => HasKey(volume, this["volume"]));

    public string? this[string property] => diagnostic.Properties.TryGetValue(property, out var value) ? value : null;

    /// <summary>The expression that made a part of the model.</summary>
    public SyntaxNode? NodeOf(ComposeNode? node) => node?.Origin is Location location ? NodeAt(location) : null;

    /// <summary>The expression that made the mount which holds a path of the service.</summary>
    public InvocationExpressionSyntax? MountHolding(string path)
    {
        if (Service?.KnownValueOf("volumes") is not ComposeList<Mount> mounts)
            return null;
        var holder = mounts.Known
            .Select(static mount => (Mount: mount, Path: mount.KnownValueOf("target") is Text { Literal: { } target } ? ContainerPath.Normalise(target) : null))
            .Where(mount => mount.Path is { } target && ContainerPath.IsAtOrAbove(target, path))
            .OrderByDescending(static mount => mount.Path!.Length)
            .FirstOrDefault();
        return NodeOf(holder.Mount) as InvocationExpressionSyntax;
    }

    public SemanticModel ModelOf(SyntaxNode node) => findings.Compilation.GetSemanticModel(node.SyntaxTree);

    /// <summary>The value of an expression that is a constant; null for any other.</summary>
    public object? ConstantOf(ExpressionSyntax expression) => ModelOf(expression).GetConstantValue(expression, cancellation).Value;

    /// <summary>The user that the finding names, as it can be written at a place; null if it names none.</summary>
    public string? UserAt(SyntaxNode place) =>
        this["uid"] is { } uid ? $"{NameOf(nameof(UserId), place)}.{nameof(UserId.Of)}({uid}{(this["gid"] is { } gid ? ", " + gid : "")})" : null;

    /// <summary>The name of a type of the library as it can be written at a place.</summary>
    public string NameOf(string type, SyntaxNode place) =>
        findings.Compilation.GetTypeByMetadataName("ComposeGen." + type)?.ToMinimalDisplayString(ModelOf(place), place.SpanStart) ?? type;

    /// <summary>Whether an expression makes an object of the library, or calls it.</summary>
    public bool IsCallOf(InvocationExpressionSyntax call, string type, string method) =>
        ModelOf(call).GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol symbol
        && symbol.Name == method && symbol.ContainingType.Name == type && Library.Contains(symbol);

    public bool IsServiceCreation(BaseObjectCreationExpressionSyntax made) =>
        ModelOf(made).GetTypeInfo(made, cancellation).Type is { Name: nameof(ComposeGen.Service) } type && Library.Contains(type);

    /// <summary>Whether an expression makes one part of one model, of which no other is a copy.</summary>
    public bool MakesOne(SyntaxNode made)
    {
        var places = findings.Apps
            .SelectMany(static app => app.File?.Services.Known.Cast<NamedNode>().Concat(app.File.Volumes.Known) ?? [])
            .Select(NodeOf).ToList();
        return places.Count(place => place == made) == 1
            && !places.OfType<WithExpressionSyntax>().Any(copy => ModelOf(copy).GetSymbolInfo(copy.Expression, cancellation).Symbol is { } original
                && original.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == made.SyntaxTree && reference.Span.Contains(made.Span)));
    }

    private SyntaxNode? NodeAt(Location location) =>
        location.SourceTree is { } tree && tree.GetRoot(cancellation) is var root && root.FullSpan.Contains(location.SourceSpan)
            ? root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)
            : null;

    private static bool HasKey(NamedNode node, string? key) =>
        key is not null && node is { HasKey: true, IsKeyUnknown: false } && node.Key == key;
}
