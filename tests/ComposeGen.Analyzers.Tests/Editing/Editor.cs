using System.Collections.Immutable;
using ComposeGen.Analyzers.Editing;
using ComposeGen.Analyzers.Generator;
using ComposeGen.Analyzers.Interpretation;
using ComposeGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.Analyzers.Tests.Editing;

/// <summary>Keeps definitions open: one analyzer sees all versions of them.</summary>
internal sealed class Editor
{
    private readonly ComposeAppAnalyzer _analyzer = new();
    private readonly OutputTargets _targets;
    private CSharpCompilation _source;
    private GeneratorDriver _driver;

    public Editor(Definitions definitions)
    {
        _targets = definitions.Targets;
        _source = definitions.Source;
        _driver = CSharpGeneratorDriver.Create([new ComposeAppGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)_source.SyntaxTrees[0].Options);
        Compilation = _source;
        Generate();
    }

    /// <summary>The version that is open, with the generated parts.</summary>
    public Compilation Compilation { get; private set; }

    /// <summary>One of the files that are written by hand.</summary>
    public SyntaxTree File(int index) => _source.SyntaxTrees[index];

    public void Change(int index, params TextChange[] changes) => Open(index, File(index).GetText().WithChanges(changes));

    public void Replace(string old, string text)
    {
        var index = Enumerable.Range(0, _source.SyntaxTrees.Length).First(index => File(index).ToString().Contains(old, StringComparison.Ordinal));
        Change(index, new TextChange(new TextSpan(File(index).ToString().IndexOf(old, StringComparison.Ordinal), old.Length), text));
    }

    public void Open(int index, SourceText text)
    {
        _source = _source.ReplaceSyntaxTree(File(index), File(index).WithChangedText(text));
        Generate();
    }

    /// <summary>What it shows, having seen the versions before.</summary>
    public Task<IReadOnlyList<string>> Shown() => Analyze(_analyzer);

    /// <summary>What an editor shows that sees this version alone.</summary>
    public Task<IReadOnlyList<string>> ShownAnew() => Analyze(new ComposeAppAnalyzer());

    /// <summary>What it shows of its files, having looked at one after the other, as editors do with files that are open.</summary>
    public Task<IReadOnlyList<string>> ShownByFile() => Analyze(_analyzer, static async (analysis, compilation) =>
    {
        var found = new List<Diagnostic>();
        foreach (var file in compilation.SyntaxTrees)
            found.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), filterSpan: null, CancellationToken.None));
        return found;
    });

    /// <summary>Whether the analyzer can go on from another version.</summary>
    public bool Follows(Compilation before) => EditedMembers.Between(new BoundMembers(before), Compilation, CancellationToken.None) is not null;

    private Task<IReadOnlyList<string>> Analyze(DiagnosticAnalyzer analyzer) =>
        Analyze(analyzer, static async (analysis, _) => await analysis.GetAnalyzerDiagnosticsAsync());

    private async Task<IReadOnlyList<string>> Analyze(DiagnosticAnalyzer analyzer, Func<CompilationWithAnalyzers, Compilation, Task<IReadOnlyList<Diagnostic>>> ask)
    {
        var thrown = new List<Exception>();
        var analysis = Compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildProperties(_targets, "")), onAnalyzerException: (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var diagnostics = await ask(analysis, analysis.Compilation);
        Assert.Empty(thrown);
        return diagnostics.Select(static diagnostic => $"{diagnostic.Severity} {diagnostic.Id} {diagnostic.Location} {diagnostic.GetMessage(null)} {Properties(diagnostic.Properties)}").Order(StringComparer.Ordinal).ToList();
    }

    private static string Properties(ImmutableDictionary<string, string?> properties) =>
        string.Join(", ", properties.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key}={pair.Value}"));

    private void Generate()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_source, out var complete, out _);
        Compilation = complete;
    }
}
