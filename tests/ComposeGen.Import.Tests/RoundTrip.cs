using ComposeGen.Comparison;
using ComposeGen.Output.Yaml;

namespace ComposeGen.Import.Tests;

/// <summary>Reads files, writes them again, and asks Compose whether both mean the same.</summary>
internal static class RoundTrip
{
    /// <summary>The differences with variables left as they are, then with variables filled in.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<string> files, string projectDirectory)
    {
        var application = ComposeReader.Read(files, new ReadOptions { ProjectDirectory = projectDirectory });
        var written = Path.GetTempFileName();
        try
        {
            File.WriteAllText(written, ComposeYamlWriter.Write(application.File));
            ComposeConfig.CreateEnvFiles(application.File.Services.SelectMany(static service => service.EnvFile).Select(static file => file.Path?.Literal), projectDirectory);
            var variables = ComposeConfig.RequiredVariables(files.Select(File.ReadAllText));
            return
            [
                .. ComposeComparison.Differences(files, written, projectDirectory, interpolate: true, variables).Select(static line => "filled in: " + line),
                .. ComposeComparison.Differences(files, written, projectDirectory, interpolate: false).Select(static line => "left: " + line),
            ];
        }
        finally
        {
            File.Delete(written);
        }
    }
}
