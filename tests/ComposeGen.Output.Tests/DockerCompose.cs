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
    public static JsonObject Config(string yaml, params string[] arguments) => InFile(yaml, path => ConfigOf(path, arguments));

    /// <summary>Why <c>docker compose config</c> refuses a file; null if it does not.</summary>
    public static string? Refusal(string yaml) => InFile(yaml, static path =>
    {
        Require();
        var (exitCode, _, error) = Run(Path.GetDirectoryName(path)!, ["compose", "-f", path, "config", "--quiet"]);
        return exitCode == 0 ? null : error;
    });

    private static T InFile<T>(string yaml, Func<string, T> action)
    {
        var directory = Directory.CreateTempSubdirectory("composegen-");
        try
        {
            var path = Path.Combine(directory.FullName, "compose.yaml");
            File.WriteAllText(path, yaml);
            return action(path);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>What it makes of several files, each over those before; they all are in one directory.</summary>
    public static JsonObject ConfigOf(IReadOnlyList<string> files, string? environment = null)
    {
        Require();
        var directory = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "composegen-merge", Path.GetRandomFileName(), "app"));
        try
        {
            var arguments = new List<string> { "compose", "--profile", "*" };
            for (var i = 0; i < files.Count; i++)
            {
                var path = Path.Combine(directory.FullName, $"{i}.yaml");
                File.WriteAllText(path, files[i]);
                arguments.AddRange(["-f", path]);
            }

            File.WriteAllText(Path.Combine(directory.FullName, "one.env"), "");
            File.WriteAllText(Path.Combine(directory.FullName, "two.env"), "");
            File.WriteAllText(Path.Combine(directory.FullName, ".env"), environment ?? "");
            var (exitCode, output, error) = Run(directory.FullName, [.. arguments, "config", "--format", "json"]);
            Assert.True(exitCode == 0, error + "\n" + string.Join("\n---\n", files));
            return JsonNode.Parse(output.Replace(directory.FullName, "DIRECTORY", StringComparison.Ordinal))!.AsObject();
        }
        finally
        {
            directory.Parent!.Delete(recursive: true);
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
