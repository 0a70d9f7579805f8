using System.Collections.Immutable;
using ComposeGen.Analyzers;
using ComposeGen.Analyzers.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.Benchmarks;

/// <summary>An editor with the application open: everything has been analysed once, and one line after the other changes.</summary>
internal sealed class Warm
{
    private static readonly CompilationWithAnalyzersOptions Options = new(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);

    private readonly ComposeAppAnalyzer _analyzer = new();
    private readonly int _services;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private int _edits;

    public Warm(int services)
    {
        _services = services;
        _compilation = ManyServicesCompilation.Of(services);
        _driver = CSharpGeneratorDriver.Create([new ComposeAppGenerator().AsSourceGenerator()], parseOptions: ManyServicesCompilation.ParseOptions);
    }

    /// <summary>Changes where a volume of some service is mounted, to where its data is not, and the next time back again.</summary>
    /// <returns>The definitions with the change, of which nothing has been bound.</returns>
    public CSharpCompilation Edit()
    {
        var tree = _compilation.SyntaxTrees[0];
        var text = tree.GetText();
        var service = _edits++ / 2 * 7 % _services;
        var start = text.ToString().IndexOf($"Data{service}.At(\"", StringComparison.Ordinal);
        var end = text.ToString().IndexOf(')', start);
        var mount = $"Data{service}.At(\"/var/lib/postgresql{(_edits % 2 == 1 ? "/data" : "")}\"";
        _compilation = _compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(TextSpan.FromBounds(start, end), mount))));
        return _compilation;
    }

    /// <summary>What the compiler by itself says of it, with the generated rest of the class.</summary>
    public ImmutableArray<Diagnostic> Compile(Compilation edited) => Generate(edited).GetDiagnostics();

    /// <summary>What the editor shows of it, having shown the versions before.</summary>
    public ImmutableArray<Diagnostic> Analyze(Compilation edited) => Run(edited, _analyzer);

    /// <summary>What an editor shows that has just opened it.</summary>
    public ImmutableArray<Diagnostic> AnalyzeAnew(Compilation edited) => Run(edited, new ComposeAppAnalyzer());

    private ImmutableArray<Diagnostic> Run(Compilation edited, DiagnosticAnalyzer analyzer) =>
        new CompilationWithAnalyzers(Generate(edited), [analyzer], Options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    private Compilation Generate(Compilation edited)
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(edited, out var complete, out _);
        return complete;
    }
}
