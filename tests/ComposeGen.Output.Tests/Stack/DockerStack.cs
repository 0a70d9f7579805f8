using System.Diagnostics;

namespace ComposeGen.Output.Tests.Stack;

/// <summary>The real <c>docker stack</c>, as far as it needs no engine.</summary>
internal static class DockerStack
{
    private static readonly Lazy<string?> Missing = new(static () =>
    {
        try
        {
            var (exitCode, _, error) = Run(Path.GetTempPath(), ["stack", "config", "--help"]);
            return exitCode == 0 ? null : error;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            return problem.Message;
        }
    });

    /// <summary>What <c>docker stack config</c> says to a file, which it must take.</summary>
    public static string Config(string yaml) => InDirectory(yaml, static directory =>
    {
        var (exitCode, output, error) = Run(directory, ["stack", "config", "--compose-file", "stack.yaml"]);
        Assert.True(exitCode == 0, error + File.ReadAllText(Path.Combine(directory, "stack.yaml")));
        return output;
    });

    /// <summary>What <c>docker stack deploy</c> makes of a file before it asks a swarm; there is none at that address.</summary>
    public static StackVerdict Verdict(string yaml) => InDirectory<StackVerdict>(yaml, static directory =>
    {
        var (_, _, error) = Run(directory, ["--host", "unix://" + Path.Combine(directory, "no-engine.sock"), "stack", "deploy", "--detach", "--compose-file", "stack.yaml", "test"]);
        return error.Contains("Ignoring unsupported options", StringComparison.Ordinal) || error.Contains("Ignoring deprecated options", StringComparison.Ordinal) ? new(StackAnswer.Warns, error)
            : error.Contains("no-engine.sock", StringComparison.Ordinal) ? new(StackAnswer.Takes, error)
            : new(StackAnswer.Refuses, error);
    });

    private static T InDirectory<T>(string yaml, Func<string, T> run)
    {
        if (Missing.Value is { } reason)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "docker stack does not run here: " + reason);
            Assert.Fail("docker stack must be there where CI=true: " + reason);
        }

        var directory = Directory.CreateTempSubdirectory("composegen-");
        try
        {
            File.WriteAllText(Path.Combine(directory.FullName, "stack.yaml"), yaml);
            File.WriteAllText(Path.Combine(directory.FullName, "env"), "A=1\n");
            return run(directory.FullName);
        }
        finally
        {
            directory.Delete(recursive: true);
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
