using Microsoft.CodeAnalysis;

namespace ComposeGen.Host.Placing;

/// <summary>Severities that <c>.editorconfig</c> and <c>.globalconfig</c> give, the way the compiler looks them up.</summary>
internal sealed class ConfiguredSeverities : SyntaxTreeOptionsProvider
{
    private readonly Dictionary<SyntaxTree, AnalyzerConfigOptionsResult> _options = [];
    private readonly AnalyzerConfigOptionsResult _global;

    public ConfiguredSeverities(AnalyzerConfigSet set, IEnumerable<SyntaxTree> trees)
    {
        _global = set.GlobalConfigOptions;
        foreach (var tree in trees)
        {
            _options[tree] = set.GetOptionsForSourcePath(tree.FilePath);
        }
    }

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
        _options.TryGetValue(tree, out var options)
        && options.AnalyzerOptions.TryGetValue("generated_code", out var value)
        && bool.TryParse(value, out var generated)
            ? generated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
            : GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        if (_options.TryGetValue(tree, out var options))
        {
            return options.TreeOptions.TryGetValue(diagnosticId, out severity);
        }

        severity = ReportDiagnostic.Default;
        return false;
    }

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _global.TreeOptions.TryGetValue(diagnosticId, out severity);
}
