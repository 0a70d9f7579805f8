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
        var (exitCode, output, error) = RunConfig(yaml, ["--profile", "*"], ["--format", "json", .. arguments]);
        Assert.True(exitCode == 0, error + "\n" + yaml);
        return JsonNode.Parse(output)!.AsObject();
    }

    /// <summary>Why <c>docker compose config</c> refuses a file; null if it does not.</summary>
    public static string? Refusal(string yaml)
    {
        var (exitCode, _, error) = RunConfig(yaml, [], ["--quiet"]);
        return exitCode == 0 ? null : error;
    }

    private static (int ExitCode, string Output, string Error) RunConfig(string yaml, string[] options, string[] arguments)
    {
        Require();
        var directory = Directory.CreateTempSubdirectory("composegen-");
        try
        {
            var path = Path.Combine(directory.FullName, "compose.yaml");
            File.WriteAllText(path, yaml);
            return Run(directory.FullName, ["compose", .. options, "-f", path, "config", .. arguments]);
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
