using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComposeGen.Analyzers.Tests.Infrastructure;

/// <summary>What the targets of the package hand to the compiler.</summary>
internal sealed class BuildProperties(OutputTargets targets, string preset = "") : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(targets, preset);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties(OutputTargets targets, string preset) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                WellKnown.TargetNames => targets.ToString().Replace(" ", "").ToLowerInvariant(),
                WellKnown.RulePreset => preset,
                _ => null,
            };
            return value is not null;
        }
    }
}
