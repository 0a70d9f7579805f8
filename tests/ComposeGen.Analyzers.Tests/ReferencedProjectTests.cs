using ComposeGen.Analyzers.Interpretation;
using ComposeGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComposeGen.Analyzers.Tests;

/// <summary>In an editor a project that is referred to has source, which belongs to another compilation.</summary>
public sealed class ReferencedProjectTests
{
    private const string Names = """
        public static class Names
        {
            public const string Tag = "18";
            public static readonly string Image = "postgres:18";
            public static string Get() => Image;
            public static string Property => Image;
        }
        public class Options { public string Image { get; set; } = "postgres:18"; }
        """;

    [Theory]
    [InlineData("new(Names.Image)", false)]
    [InlineData("new(Names.Get())", false)]
    [InlineData("new(Names.Property)", false)]
    [InlineData("new(new Options().Image)", false)]
    [InlineData("new(\"postgres:\" + Names.Tag)", true)]
    public void Only_constants_of_another_project_are_known(string creation, bool isKnown)
    {
        var definitions = Definitions.Of($"static readonly Service Db = {creation};");
        var names = CSharpCompilation.Create(
            "Names", [CSharpSyntaxTree.ParseText(Names, new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: TestContext.Current.CancellationToken)], definitions.Compilation.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var compilation = definitions.Compilation.AddReferences(names.ToMetadataReference());

        var interpretation = AppInterpreter.Interpret(compilation, compilation.GetTypeByMetadataName("App")!, TestContext.Current.CancellationToken);

        Assert.Equal(isKnown, interpretation.Diagnostics.Any(static diagnostic => diagnostic.Id == "CG1101"));
    }
}
