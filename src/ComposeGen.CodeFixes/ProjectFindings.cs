using System.Collections.Concurrent;
using ComposeGen.Analyzers;
using ComposeGen.Analyzers.Interpretation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComposeGen.CodeFixes;

/// <summary>What the analyzer finds in one version of a project.</summary>
internal sealed class ProjectFindings
{
    private readonly ConcurrentDictionary<SyntaxTree, int> _errors = new();

    private ProjectFindings(Project project, Compilation compilation, IReadOnlyList<AppInterpretation> apps)
    {
        Project = project;
        Compilation = compilation;
        Apps = apps;
    }

    public Project Project { get; }

    public Compilation Compilation { get; }

    public IReadOnlyList<AppInterpretation> Apps { get; }

    public static async Task<ProjectFindings?> OfAsync(Project project, CancellationToken cancellation)
    {
        var compilation = await project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        if (compilation?.GetTypeByMetadataName(WellKnown.ComposeAppAttribute) is not { } attribute)
            return null;
        var apps = Types(compilation.Assembly.GlobalNamespace)
            .Where(type => type.GetAttributes().Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, attribute)))
            .Select(type => Interpret(compilation, type, project.AnalyzerOptions, cancellation))
            .Where(static app => app is not null)
            .Select(static app => app!)
            .ToList();
        return new ProjectFindings(project, compilation, apps);
    }

    public FindingKey? KeyOf(Diagnostic diagnostic) => Apps
        .SelectMany(static app => app.Diagnostics, static (app, own) => (App: app, Diagnostic: own))
        .Where(own => IsSamePlace(own.Diagnostic.Location, diagnostic.Location) && FindingKey.Of(own.App, own.Diagnostic) == FindingKey.Of(own.App, diagnostic))
        .Select(static own => FindingKey.Of(own.App, own.Diagnostic))
        .FirstOrDefault();

    public (AppInterpretation App, Diagnostic Diagnostic)? Find(FindingKey key)
    {
        foreach (var app in Apps)
        {
            foreach (var diagnostic in app.Diagnostics)
            {
                if (FindingKey.Of(app, diagnostic) == key)
                    return (app, diagnostic);
            }
        }

        return null;
    }

    /// <summary>What is found here and was not found before, each as often as it is new.</summary>
    public IReadOnlyList<FindingKey> NewSince(ProjectFindings before)
    {
        var known = before.Keys(IsHarm).ToList();
        return Keys(IsHarm).Where(key => !known.Remove(key)).ToList();

        static bool IsHarm(Diagnostic diagnostic) => !MayRemain(diagnostic);
    }

    public int CountOf(FindingKey key) => Keys(static _ => true).Count(own => own == key);

    /// <summary>How many errors the compiler finds in some files.</summary>
    public int ErrorsIn(IReadOnlyList<string> files, CancellationToken cancellation) => Compilation.SyntaxTrees
        .Where(tree => files.Contains(tree.FilePath))
        .Sum(tree => _errors.GetOrAdd(tree, _ => Compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellation).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));

    private IEnumerable<FindingKey> Keys(Func<Diagnostic, bool> isMeant) => Apps.SelectMany(app => app.Diagnostics.Where(isMeant), FindingKey.Of);

    /// <summary>
    /// What a repair may leave: something worth knowing, such as a tmpfs without a size; a network that is needed no longer (CG1115);
    /// and what can only be seen once there is a volume, namely that its data would not be found again (CG1129).
    /// </summary>
    internal static bool MayRemain(Diagnostic diagnostic) => diagnostic.Severity <= DiagnosticSeverity.Info || diagnostic.Id is "CG1115" or "CG1129";

    // The diagnostic may come from another compilation of the same text.
    private static bool IsSamePlace(Location x, Location y) =>
        x.SourceSpan == y.SourceSpan && x.SourceTree?.FilePath == y.SourceTree?.FilePath;

    private static AppInterpretation? Interpret(Compilation compilation, INamedTypeSymbol type, AnalyzerOptions options, CancellationToken cancellation)
    {
        try
        {
            return AppInterpreter.Interpret(compilation, type, cancellation, dockerfiles: AdditionalDockerfiles.Of(type, options, cancellation), targets: ComposeAppAnalyzer.TargetsOf(options));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The analyzer shows nothing of this application, so there is nothing to repair.
            return null;
        }
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol @namespace) =>
        @namespace.GetTypeMembers().Concat(@namespace.GetNamespaceMembers().SelectMany(Types));
}
