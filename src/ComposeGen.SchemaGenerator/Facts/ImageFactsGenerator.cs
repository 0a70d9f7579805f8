using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ComposeGen.SchemaGenerator.Facts;

/// <summary>Turns <c>Facts/images.json</c> into <c>ImageCatalogue</c>, which makes only the entry that is asked for.</summary>
[Generator]
public sealed class ImageFactsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(file => file.Path.Replace('\\', '/').EndsWith("/Facts/images.json", StringComparison.Ordinal))
            .Select((file, cancellation) => file.GetText(cancellation)?.ToString() ?? "");
        context.RegisterSourceOutput(
            files,
            (output, json) => output.AddSource("ImageCatalogue.g.cs", SourceText.From(Generate(json), Encoding.UTF8)));
    }

    private static string Generate(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new CatalogueWriter(document.RootElement).Write();
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            // An error in our own data file has no user to be shown to other than us, so it needs no diagnostic id.
            return "#error images.json: " + exception.Message.Replace('\r', ' ').Replace('\n', ' ') + "\n";
        }
    }
}
