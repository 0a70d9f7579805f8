using System.Runtime.CompilerServices;

namespace ComposeGen.Engine.Tests;

/// <summary>A test that needs PowerShell beside the engine: skipped where one of them is missing, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PowerShellFactAttribute : FactAttribute
{
    public PowerShellFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Engine.WhyNot ?? WhyNot;

    /// <summary>From the path, or where dotnet installs its global tools.</summary>
    internal static string Program { get; } = Shell.Run("pwsh", "-Version").ExitCode == 0
        ? "pwsh"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools", "pwsh");

    private static string? WhyNot { get; } = Environment.GetEnvironmentVariable("CI") == "true" || Shell.Run(Program, "-Version").ExitCode == 0
        ? null
        : "PowerShell is not installed; tests/engine/start-engine does that.";
}
