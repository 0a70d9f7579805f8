using ComposeGen.Output;

namespace ComposeGen.RoundTrip;

/// <summary>Compiles in memory and runs the definitions in this process.</summary>
internal sealed class MemoryBuild : IDefinitionsBuild
{
    private static readonly OutputOptions Options = new() { Source = "App" };

    public string ComposeYaml(string source)
    {
        var file = CompiledDefinitions.Run(source);
        try
        {
            return ComposeOutput.Render(file, Options).Single(static output => output.Path == "compose.yaml").Text;
        }
        catch (ComposeException problem)
        {
            throw new DefinitionsException(problem.Message);
        }
    }
}
