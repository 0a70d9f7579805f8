using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ComposeGen.Output.Tests;

/// <summary>The real Compose, as far as it needs no engine.</summary>
internal static class DockerCompose
{
    private static readonly Lazy<string?> Missing = new(static () =>
    {
        try
        {
            var (exitCode, _, error) = Run(Path.GetTempPath(), ["compose", "version"]);
            return exitCode == 0 ? null : error;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            return problem.Message;
        }
    });

    /// <summary>What <c>docker compose config</c> makes of a file in a directory <c>/project</c>.</summary>
    public static JsonObject Config(string yaml, params string[] arguments)
    {
        var directory = Directory.CreateTempSubdirectory("composegen-");
        try
        {
            var path = Path.Combine(directory.FullName, "compose.yaml");
            File.WriteAllText(path, yaml);
            return ConfigOf(path, arguments);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>The same of a file where it is.</summary>
    public static JsonObject ConfigOf(string path, params string[] arguments)
    {
        Require();
        var directory = Path.GetDirectoryName(path)!;
        var (exitCode, output, error) = Run(directory, ["compose", "--profile", "*", "-f", path, "config", "--format", "json", .. arguments]);
        Assert.True(exitCode == 0, error + "\n" + File.ReadAllText(path));
        return JsonNode.Parse(output.Replace(directory, "/project"))!.AsObject();
    }

    private static void Require()
    {
        if (Missing.Value is { } reason)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "docker compose does not run here: " + reason);
            Assert.Fail("docker compose must be there where CI=true: " + reason);
        }
    }

    private static (int ExitCode, string Output, string Error) Run(string directory, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("docker", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DB_IMAGE"] = "db", ["TAG"] = null, ["DB_TAG"] = null, ["LOG_LEVEL"] = null },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
