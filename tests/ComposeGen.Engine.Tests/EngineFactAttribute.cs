using System.Runtime.CompilerServices;

namespace ComposeGen.Engine.Tests;

/// <summary>A test that needs a docker engine and docker compose: skipped where there is none, except in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EngineFactAttribute : FactAttribute
{
    public EngineFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Engine.WhyNot;
}
