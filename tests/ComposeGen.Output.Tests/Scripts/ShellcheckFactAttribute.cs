using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ComposeGen.Output.Tests.Scripts;

/// <summary>A test that needs shellcheck: skipped where there is none, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellcheckFactAttribute : FactAttribute
{
    public ShellcheckFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (!IsAvailable() && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "shellcheck is not installed.";
        }
    }

    private static bool IsAvailable()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("shellcheck", "--version") { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
