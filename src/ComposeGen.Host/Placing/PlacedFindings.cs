using System.Globalization;
using ComposeGen.Analyzers;
using ComposeGen.Analyzers.Interpretation;
using ComposeGen.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComposeGen.Host.Placing;

/// <summary>
/// Findings at their places in the source. What the editor's evaluator sees too has been reported, or silenced, by the
/// compiler; for the rest the compiler says what <c>#pragma</c>, <c>.editorconfig</c> and the project's options make of it.
/// </summary>
internal static class PlacedFindings
{
    public static bool Report(HostOptions options, IReadOnlyList<AppFinding> found)
    {
        var source = SourceCompilation.Open(options.CompilerArguments, Path.GetDirectoryName(options.Project)!);
        var diagnostics = found.GroupBy(static item => item.App).SelectMany(group => Place(options, source, group.Key, group));
        var failed = false;
        foreach (var diagnostic in CompilationWithAnalyzers.GetEffectiveDiagnostics(diagnostics.Select(diagnostic => diagnostic.With(options.Preset)), source.Compilation))
        {
            if (diagnostic.IsSuppressed || diagnostic.Severity < DiagnosticSeverity.Warning)
            {
                continue;
            }

            failed |= diagnostic.Severity == DiagnosticSeverity.Error;
            Host.Report.Line(Canonical(diagnostic));
        }

        return !failed;
    }

    private static IEnumerable<Diagnostic> Place(HostOptions options, SourceCompilation source, ComposeApp app, IEnumerable<AppFinding> findings)
    {
        var type = source.Compilation.GetTypeByMetadataName(app.Type.FullName!);
        if (type is null)
        {
            return findings.Select(static item => Diagnostic.Create(Descriptors.Of(item.Finding.Rule), Location.None, item.Finding.Message));
        }

        var interpretation = AppInterpreter.Interpret(
            source.Compilation, type, CancellationToken.None,
            dockerfiles: AdditionalDockerfiles.Of(type, source.AdditionalFiles, options.Home, CancellationToken.None), targets: options.Targets, preset: options.Preset);
        var reported = source.WasAnalyzed ? interpretation.Diagnostics.Select(Identity).ToHashSet() : [];
        return findings
            .Select(item => Diagnostic.Create(Descriptors.Of(item.Finding.Rule), With(interpretation, item.Overlay).Locate(PathsOf(item)), item.Finding.Message))
            .Where(diagnostic => !reported.Contains(Identity(diagnostic)));
    }

    private static AppInterpretation With(AppInterpretation interpretation, OverlaidFile? overlay) =>
        interpretation.Overlays.FirstOrDefault(candidate => candidate.Overlay!.Name == overlay?.Name) ?? interpretation;

    private static IReadOnlyList<string> PathsOf(AppFinding item) => ModelPath.Of(item.Overlay?.File ?? item.App.File, item.Finding.Anchors);

    private static (string Id, string Message, Location Location) Identity(Diagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture), diagnostic.Location);

    private static string Canonical(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return $"{span.Path}({start.Line + 1},{start.Character + 1},{end.Line + 1},{end.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
