using System.Runtime.CompilerServices;

namespace ComposeGen.Engine.Tests;

/// <summary>A test that needs a docker engine and docker compose: skipped where there is none, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EngineFactAttribute : FactAttribute
{
    private static readonly bool IsAvailable = Shell.Run("docker", "info").ExitCode == 0 && Shell.Run("docker", "compose", "version").ExitCode == 0;

    public EngineFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (!IsAvailable && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "No docker engine answers; tests/engine/start-engine starts one.";
        }
    }
}
