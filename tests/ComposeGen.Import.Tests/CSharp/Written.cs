using ComposeGen.Import.CSharp;
using ComposeGen.Lowering;
using ComposeGen.Output.Yaml;
using ComposeGen.RoundTrip;

namespace ComposeGen.Import.Tests.CSharp;

/// <summary>What becomes of a model that is written as C#, compiled and run.</summary>
internal static class Written
{
    public static string Source(ComposeFile file, SourceMap? sources = null) =>
        CSharpWriter.Write(new ImportedApplication(file, sources ?? new SourceMap(), []), "app").Text;

    public static string Source(ImportedApplication imported) => CSharpWriter.Write(imported, "app").Text;

    /// <summary>The C# makes the same Compose file, byte for byte, but for the order of services.</summary>
    public static string AssertSays(ComposeFile file, SourceMap? sources = null)
    {
        file.Name ??= "app";
        var source = Source(file, sources);
        ComposeFile compiled;
        try
        {
            compiled = CompiledDefinitions.Run(source);
        }
        catch (DefinitionsException problem)
        {
            Assert.Fail(problem.Message + "\n" + source);
            throw;
        }

        if (Yaml(file) is var expected && Yaml(compiled) is var actual && expected != actual)
        {
            Assert.Equal(expected + "\n" + source, actual + "\n" + source);
        }

        return source;
    }

    private static string Yaml(ComposeFile file)
    {
        var sorted = file with { };
        sorted.Services = [.. file.Services.OrderBy(static service => service.Key, StringComparer.Ordinal)];
        return ComposeYamlWriter.Write(ComposeLowering.Lower(sorted));
    }
}
