using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using ComposeGen.Analyzers.Generator;
using ComposeGen.Analyzers.Interpretation;
using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComposeGen.Analyzers.Tests.Infrastructure;

/// <summary>Definitions as a user writes them: compiled and run like a build does, and interpreted like an editor does.</summary>
internal sealed class Definitions
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ComposeNode).Assembly.Location),
    ];

    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using ComposeGen;";

    private Definitions(CSharpCompilation compilation)
    {
        Source = compilation;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ComposeAppGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        Compilation = (CSharpCompilation)complete;
    }

    /// <summary>What the user wrote.</summary>
    public CSharpCompilation Source { get; }

    /// <summary>What the compiler sees: with the generated parts.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>What the build writes.</summary>
    public OutputTargets Targets { get; init; } = OutputTargets.Compose;

    /// <summary>Which rules are asked.</summary>
    public RulePreset Preset { get; set; } = RulePreset.Default;

    /// <summary>One or more files; each may be a whole file or the members of an application's class.</summary>
    public static Definitions Of(params string[] files) => Of(OutputTargets.Compose, files);

    public static Definitions Of(OutputTargets targets, params string[] files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = files
            .Select(static (file, i) => (Text: file.Contains("class ", StringComparison.Ordinal) && file.Contains("[ComposeApp", StringComparison.Ordinal) || i > 0 ? file : Wrap(file), Name: $"File{i}.cs"))
            .Prepend((Text: Usings, Name: "Usings.cs"))
            .Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Name));
        return new Definitions(CSharpCompilation.Create(
            "Definitions", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)))
        {
            Targets = targets,
        };
    }

    public AppInterpretation Interpret() => TryInterpret()!;

    /// <summary>What the editor knows; null if no application is there.</summary>
    public AppInterpretation? TryInterpret() =>
        AppType() is { } type ? AppInterpreter.Interpret(Compilation, type, CancellationToken.None, targets: Targets, preset: Preset) : null;

    /// <summary>What the editor shows.</summary>
    public async Task<ImmutableArray<Diagnostic>> EditorDiagnostics(string preset = "", params (string Id, ReportDiagnostic Severity)[] configured)
    {
        preset = preset is "" && Preset is not RulePreset.Default ? Preset.ToString() : preset;
        var thrown = new List<Exception>();
        var compilation = Compilation.WithOptions(Compilation.Options.WithSpecificDiagnosticOptions(
            Compilation.Options.SpecificDiagnosticOptions.Concat(configured.Select(static rule => KeyValuePair.Create(rule.Id, rule.Severity)))));
        var analysis = compilation.WithAnalyzers([new ComposeAppAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildProperties(Targets, preset)),
            onAnalyzerException: (exception, _, _) => thrown.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false));
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();
        Assert.Empty(thrown);
        return diagnostics;
    }

    /// <summary>The model that the compiled definitions make.</summary>
    public ComposeFile Run() => Run(null);

    /// <summary>The same with an overlay.</summary>
    public ComposeFile Run(string? overlay)
    {
        using var assembly = new MemoryStream();
        var emitted = Compilation.Emit(assembly);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
        assembly.Position = 0;
        var loaded = new AssemblyLoadContext("definitions", isCollectible: true).LoadFromStream(assembly);
        var app = loaded.GetCustomAttributes<ComposeAppRegistrationAttribute>().First().Type;
        try
        {
            return (ComposeFile)(overlay is null ? app.GetMethod("ToComposeFile")!.Invoke(null, [])! : app.GetMethod("ToComposeFileWith")!.Invoke(null, [overlay])!);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.GetBaseException();
        }
    }

    /// <summary>What the build reports: each finding of the compiled definitions, at the place the interpretation gives its path.</summary>
    public IReadOnlyList<Reported> BuildFindings(IDockerfiles? dockerfiles = null) =>
        [.. PlacedBuildFindings(Interpret(), dockerfiles).Select(static found => new Reported(found.Finding.Rule.Id, found.Finding.Message, found.Place.SourceSpan.ToString()))];

    /// <summary>The same with what was found, as far as the definitions make a model at all.</summary>
    public IReadOnlyList<(Finding Finding, Location Place)> PlacedBuildFindings(AppInterpretation interpretation, IDockerfiles? dockerfiles = null)
    {
        var file = Run();
        var findings = RuleCatalogue.Check(file, dockerfiles, Targets, preset: Preset);
        var overlaid = interpretation.Overlays.Select(overlay => (Interpretation: overlay, File: Run(overlay.Overlay!.Name)))
            .Select(overlay => (overlay.Interpretation, overlay.File, Findings: RuleCatalogue.Check(overlay.File, dockerfiles, Targets, preset: Preset))).ToList();
        return
        [
            .. OverlayFindings.OfBase(findings, overlaid.ConvertAll(static overlay => overlay.Findings)).Select(finding => (finding, Place(interpretation, file, finding))),
            .. overlaid.SelectMany(overlay => OverlayFindings.OfOverlay(findings, overlay.Findings, overlay.Interpretation.Overlay!.Name)
                .Select(finding => (finding, Place(overlay.Interpretation, overlay.File, finding)))),
        ];
    }

    private static Location Place(AppInterpretation interpretation, ComposeFile file, Finding finding) =>
        interpretation.Locate(ModelPath.Of(file, finding.Anchors));

    private INamedTypeSymbol? AppType() => Compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type)
        .OfType<INamedTypeSymbol>()
        .FirstOrDefault(static type => type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == nameof(ComposeAppAttribute)));

    private static string Wrap(string members) => $$"""
        [ComposeApp("app")]
        public static partial class App
        {
        {{members}}
        }
        """;
}
