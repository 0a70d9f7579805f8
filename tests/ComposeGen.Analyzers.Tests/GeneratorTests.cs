using ComposeGen.Analyzers.Generator;
using ComposeGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComposeGen.Analyzers.Tests;

public sealed class GeneratorTests
{
    [Fact]
    public void An_unrelated_file_does_not_run_the_generator_again()
    {
        var compilation = Definitions.Of(Snippets.Get("fields")).Source;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ComposeAppGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

        driver = driver.RunGenerators(compilation);
        driver = driver.RunGenerators(compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("class Unrelated { }", (CSharpParseOptions)compilation.SyntaxTrees[0].Options)));

        var reasons = driver.GetRunResult().Results[0].TrackedSteps[ComposeAppGenerator.AppsStep]
            .SelectMany(static step => step.Outputs)
            .Select(static output => output.Reason);
        Assert.All(reasons, static reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
    }

    [Theory]
    [InlineData("static readonly Service @class = new(\"a\");")]
    [InlineData("private static readonly Service[] many = [new(\"a\"), new(\"b\")];")]
    [InlineData("internal static Service Api => new(\"a\");")]
    public void The_completed_class_compiles(string members)
    {
        Assert.DoesNotContain(
            Definitions.Of(members).Compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("public partial class App { }")]
    [InlineData("public static class App { }")]
    [InlineData("public static partial class App<T> { }")]
    public async Task A_class_that_cannot_be_completed_is_reported(string declaration)
    {
        var diagnostics = await Definitions.Of("[ComposeApp(\"app\")]\n" + declaration).EditorDiagnostics();

        Assert.Equal("CG0001", Assert.Single(diagnostics).Id);
    }
}
