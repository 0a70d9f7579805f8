using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.SchemaGenerator.Model;

/// <summary>Turns <c>schema/compose-spec.json</c> into the typed model of <c>src/ComposeGen</c>.</summary>
[Generator]
public sealed class ModelGenerator : IIncrementalGenerator
{
    private const string SchemaFile = "compose-spec.json";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var schema = context.AdditionalTextsProvider
            .Where(static file => Path.GetFileName(file.Path) == SchemaFile)
            .Select(static (file, cancellation) => file.GetText(cancellation)?.ToString() ?? "");

        context.RegisterSourceOutput(schema, static (output, json) =>
        {
            var model = SchemaReader.Read(json);
            foreach (var node in model.Nodes)
            {
                Add(output, node.Name, NodeWriter.Write(node));
            }

            Add(output, "ComposeEnums", EnumWriter.Write(model.Enums));
        });
    }

    private static void Add(SourceProductionContext output, string name, string source) =>
        output.AddSource(name + ".g.cs", SourceText.From(source, Encoding.UTF8, SourceHashAlgorithm.Sha256));
}
