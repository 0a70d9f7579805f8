using System.Diagnostics;
using System.Text;

namespace ComposeGen.Testing;

/// <summary>A program that has run.</summary>
internal sealed record CommandRun(string Line, int ExitCode, string Output, string Error)
{
    /// <summary>Runs a program as from a shell of its own: what <c>dotnet test</c> has set is not handed on.</summary>
    public static CommandRun Run(string program, IReadOnlyList<string> arguments, string directory, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfMSBuild).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun($"{program} {string.Join(' ', arguments)}", process.ExitCode, output, error.Result);
    }

    public CommandRun RequireSuccess() => Require(0);

    public CommandRun Require(int exitCode) => ExitCode == exitCode
        ? this
        : throw new InvalidOperationException($"{Line}\nended with {ExitCode} instead of {exitCode}:\n{Output}{Error}");

    private static bool IsOfMSBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);
}
