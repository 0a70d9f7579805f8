using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using ComposeGen.Analyzers.Tests.Infrastructure;
using ComposeGen.Testing;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers.Tests.Reference;

/// <summary>docs/reference.md is what the model says, and its examples compile and set what they are about.</summary>
public sealed class ReferencePageTests
{
    [Fact]
    public void The_page_is_up_to_date() => Snapshot.MatchFile(ReferencePage.Write(), Page());

    [Fact]
    public void Every_mapping_of_the_model_is_there() => Assert.Equal(
        typeof(ComposeNode).Assembly.GetExportedTypes().Where(static type => type.IsAssignableTo(typeof(ComposeNode)) && !type.IsAbstract && type != typeof(Profile)).Select(static type => type.Name).Order(StringComparer.Ordinal),
        ReferencePage.Nodes().Select(static node => node.Type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_example_is_about_an_attribute() =>
        Assert.Equal([], Spellings.Except(ReferencePage.Examples().Select(static example => $"{example.Node.Name}.{example.Key}")));

    [Fact]
    public void Examples_compile_and_set_their_attribute()
    {
        var examples = ReferencePage.Examples().ToList();
        var source = new StringBuilder($"[ComposeApp(\"shop\")] public static partial class Examples {{ {Spellings.Prelude}\n");
        for (var i = 0; i < examples.Count; i++)
        {
            source.Append($"public static ComposeNode Example{i}() => new {examples[i].Node.Name} {{ {examples[i].Example} }};\n");
        }

        using var assembly = new MemoryStream();
        var result = Definitions.Of(source.Append('}').ToString()).Compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([], result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.ToString()));
        var type = Assembly.Load(assembly.ToArray()).GetType("Examples")!;
        for (var i = 0; i < examples.Count; i++)
        {
            var node = (ComposeNode)type.GetMethod("Example" + i)!.Invoke(null, null)!;
            Assert.True(node.ValueOf(examples[i].Key) is not null, $"{examples[i].Node.Name} {{ {examples[i].Example} }} does not set {examples[i].Key}");
        }
    }

    private static string Page([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../docs/reference.md"));
}
