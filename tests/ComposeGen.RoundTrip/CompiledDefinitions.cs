using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using ComposeGen.Analyzers.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComposeGen.RoundTrip;

/// <summary>Definitions compiled in memory, with the source generator and as strictly as a careful project would be, and run.</summary>
internal static class CompiledDefinitions
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ComposeNode).Assembly.Location),
    ];

    /// <summary>The model that the definitions make.</summary>
    /// <exception cref="DefinitionsException">They do not compile without warnings, or do not run.</exception>
    public static ComposeFile Run(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Definitions",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12), "App.cs")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new ComposeAppGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        using var assembly = new MemoryStream();
        var emitted = complete.Emit(assembly);
        var problems = emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        if (problems.Count > 0)
        {
            throw new DefinitionsException(string.Join("\n", problems));
        }

        assembly.Position = 0;
        var context = new AssemblyLoadContext("definitions", isCollectible: true);
        try
        {
            var app = context.LoadFromStream(assembly).GetCustomAttributes<ComposeAppRegistrationAttribute>().Single().Type;
            return (ComposeFile)app.GetMethod("ToComposeFile")!.Invoke(null, [])!;
        }
        catch (TargetInvocationException exception)
        {
            throw new DefinitionsException(exception.GetBaseException().Message);
        }
    }
}
