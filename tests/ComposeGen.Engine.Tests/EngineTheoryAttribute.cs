using System.Runtime.CompilerServices;

namespace ComposeGen.Engine.Tests;

/// <summary>As <see cref="EngineFactAttribute"/>, for a test with parameters.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EngineTheoryAttribute : TheoryAttribute
{
    public EngineTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Skip = Engine.WhyNot;
}
