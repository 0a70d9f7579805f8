using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.Host.Placing;

/// <summary>The compilation that made the definitions, made again from the compiler's own command line.</summary>
internal sealed class SourceCompilation
{
    private SourceCompilation(CSharpCompilation compilation, IReadOnlyList<AdditionalText> additionalFiles, bool analyzed)
    {
        Compilation = compilation;
        AdditionalFiles = additionalFiles;
        WasAnalyzed = analyzed;
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>The files beside the source that analyzers were given.</summary>
    public IReadOnlyList<AdditionalText> AdditionalFiles { get; }

    /// <summary>Whether the compiler ran our analyzer, and so has reported what the editor reports.</summary>
    public bool WasAnalyzed { get; }

    public static SourceCompilation Open(string argumentsFile, string projectDirectory)
    {
        var arguments = CSharpCommandLineParser.Default.Parse(File.ReadAllLines(argumentsFile), projectDirectory, sdkDirectory: null);
        var trees = new SyntaxTree[arguments.SourceFiles.Length];
        Parallel.For(0, trees.Length, i =>
        {
            var path = arguments.SourceFiles[i].Path;
            trees[i] = CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path), Encoding.UTF8), arguments.ParseOptions, path);
        });

        var configs = arguments.AnalyzerConfigPaths.Where(File.Exists)
            .Select(static path => AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(path)), path)).ToImmutableArray();
        var severities = new ConfiguredSeverities(AnalyzerConfigSet.Create(configs, out _), trees);
        var references = arguments.MetadataReferences.Where(static reference => File.Exists(reference.Reference))
            .Select(static reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties));
        var compilation = CSharpCompilation.Create(
            arguments.CompilationName, trees, references, arguments.CompilationOptions.WithSyntaxTreeOptionsProvider(severities));
        var analyzed = !arguments.SkipAnalyzers
            && arguments.AnalyzerReferences.Any(static analyzer => Path.GetFileName(analyzer.FilePath) == "ComposeGen.Analyzers.dll");
        return new SourceCompilation(compilation, [.. arguments.AdditionalFiles.Select(static file => new FileOnDisk(file.Path))], analyzed);
    }

    private sealed class FileOnDisk(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) =>
            File.Exists(path) ? SourceText.From(File.ReadAllText(path), Encoding.UTF8) : null;
    }
}
