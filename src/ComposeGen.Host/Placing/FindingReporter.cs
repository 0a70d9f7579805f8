using System.Runtime.CompilerServices;
using ComposeGen.Rules;

namespace ComposeGen.Host.Placing;

/// <summary>Reports what the rules found in the compiled definitions, unless the compiler has done so already.</summary>
internal static class FindingReporter
{
    /// <summary>Whether the build may go on.</summary>
    public static bool Report(HostOptions options, IReadOnlyList<AppFinding> found)
    {
        return CompilerLocator.Register(options.Roslyn) && File.Exists(options.CompilerArguments)
            ? ReportPlaced(options, found)
            : ReportUnplaced(options, found);
    }

    /// <summary>Of its own, since the compiler's types are only there once they have been located.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ReportPlaced(HostOptions options, IReadOnlyList<AppFinding> found) =>
        PlacedFindings.Report(options, found);

    private static bool ReportUnplaced(HostOptions options, IReadOnlyList<AppFinding> found)
    {
        var failed = false;
        foreach (var (_, _, finding) in found)
        {
            if (options.Preset.SeverityOf(finding.Rule) is not { } severity || severity == RuleSeverity.Info)
            {
                continue;
            }

            failed |= severity == RuleSeverity.Error;
            Host.Report.Line($"{options.Project} : {(severity == RuleSeverity.Error ? "error" : "warning")} {finding.Rule.Id}: {finding.Message}");
        }

        return !failed;
    }
}
