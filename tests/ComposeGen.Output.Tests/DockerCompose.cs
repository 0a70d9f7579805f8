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

    /// <summary>What <c>docker compose config</c> makes of a file.</summary>
    public static JsonObject Config(string yaml, params string[] arguments)
    {
        Require();
        var directory = Directory.CreateTempSubdirectory("composegen-");
        try
        {
            var path = Path.Combine(directory.FullName, "compose.yaml");
            File.WriteAllText(path, yaml);
            var (exitCode, output, error) = Run(directory.FullName, ["compose", "--profile", "*", "-f", path, "config", "--format", "json", .. arguments]);
            Assert.True(exitCode == 0, error + "\n" + yaml);
            return JsonNode.Parse(output)!.AsObject();
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>The environment of the service <c>web</c>, beside a <c>.env</c> file; null and the reason where Compose refuses.</summary>
    public static (SortedDictionary<string, string>? Variables, string Error) Environment(string directory, string yaml, Dictionary<string, string> environment)
    {
        Require();
        var path = Path.Combine(directory, "compose.yaml");
        File.WriteAllText(path, yaml);
        var (exitCode, output, error) = Run(directory, ["compose", "-f", path, "config", "--format", "json"], environment);
        if (exitCode != 0)
        {
            return (null, error);
        }

        // `config` writes a Compose file again: what it has read as one dollar sign comes out as two.
        var variables = JsonNode.Parse(output)!["services"]!["web"]!["environment"]!.AsObject()
            .ToDictionary(static pair => pair.Key, static pair => pair.Value!.GetValue<string>().Replace("$$", "$"));
        return (new SortedDictionary<string, string>(variables, StringComparer.Ordinal), error);
    }

    private static void Require()
    {
        if (Missing.Value is { } reason)
        {
            Assert.SkipUnless(System.Environment.GetEnvironmentVariable("CI") == "true", "docker compose does not run here: " + reason);
            Assert.Fail("docker compose must be there where CI=true: " + reason);
        }
    }

    private static (int ExitCode, string Output, string Error) Run(
        string directory, IEnumerable<string> arguments, Dictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("docker", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DB_IMAGE"] = "db", ["TAG"] = null, ["DB_TAG"] = null, ["LOG_LEVEL"] = null },
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
