using System.Text.RegularExpressions;

namespace ComposeGen.Package.Tests.Infrastructure;

/// <summary>How a command of the SDK ended, and what it printed.</summary>
internal sealed partial record BuildResult(int ExitCode, string Output)
{
    /// <summary>Errors and warnings with the given code, each as often as MSBuild reported it; the summary repeats are left out.</summary>
    public IReadOnlyList<string> Diagnostics(string code) =>
    [
        .. Output.Split('\n')
            .Select(static line => line.Trim())
            .TakeWhile(static line => !line.StartsWith("Build succeeded", StringComparison.Ordinal) && !line.StartsWith("Build FAILED", StringComparison.Ordinal))
            .Where(line => line.Contains($" {code}: ", StringComparison.Ordinal))
            .Select(static line => ProjectSuffix().Replace(line, "")),
    ];

    public bool Generated => Output.Contains("compose.yaml", StringComparison.Ordinal) && Output.Contains(" -> ", StringComparison.Ordinal)
        && Output.Split('\n').Any(static line => line.Contains(" -> ", StringComparison.Ordinal) && line.Contains("compose.yaml", StringComparison.Ordinal));

    public BuildResult Succeeds()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public BuildResult Fails()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }

    [GeneratedRegex(@"\s*\[[^\]]*\]$")]
    private static partial Regex ProjectSuffix();
}
