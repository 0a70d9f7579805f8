using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ComposeGen.Analyzers;
using ComposeGen.Analyzers.Generator;
using ComposeGen.Analyzers.Interpretation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ComposeGen.Benchmarks;

/// <summary>What the analyzer adds to a compilation: the ratio is its share of the compiler's own time.</summary>
[Config(typeof(InProcess))]
public class AnalyzerBenchmarks
{
    private CSharpCompilation _compilation = null!;

    /// <summary>The number of services.</summary>
    [Params(100, 1000)]
    public int Services { get; set; }

    /// <summary>Parses the source and generates the rest of the class.</summary>
    [GlobalSetup]
    public void Setup()
    {
        CSharpGeneratorDriver.Create([new ComposeAppGenerator().AsSourceGenerator()], parseOptions: ManyServicesCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(ManyServicesCompilation.Of(Services), out var complete, out _);
        _compilation = (CSharpCompilation)complete;
    }

    /// <summary>The compiler by itself: binding and emitting.</summary>
    [Benchmark(Baseline = true)]
    public bool Compile() => Fresh().Emit(Stream.Null).Success;

    /// <summary>What any analyzer must pay that looks at every initialiser.</summary>
    [Benchmark]
    public int Bind()
    {
        var compilation = Fresh();
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        return compilation.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<EqualsValueClauseSyntax>()
            .Count(clause => model.GetOperation(clause) is { } operation && operation.Descendants().Any());
    }

    /// <summary>The evaluator and the rules, without the compiler's analyzer driver.</summary>
    [Benchmark]
    public int Interpret()
    {
        var compilation = Fresh();
        return AppInterpreter.Interpret(compilation, compilation.GetTypeByMetadataName("Many")!, CancellationToken.None).Diagnostics.Count;
    }

    /// <summary>The analyzer by itself.</summary>
    [Benchmark]
    public int Analyze() => Fresh().WithAnalyzers([new ComposeAppAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;

    /// <summary>A compilation that has bound nothing yet.</summary>
    private CSharpCompilation Fresh() => _compilation.Clone();

    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
