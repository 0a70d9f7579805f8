using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // It is not shipped.

namespace ComposeGen.Benchmarks;

/// <summary>Asks the compiler for what the analyzer of ComposeGen asks for, and does nothing with it: the least that any analyzer of a whole class costs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdleAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Never = new("IDLE", "Nothing", "Nothing", "Benchmark", DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Never];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolStartAction(
            static symbol =>
            {
                symbol.RegisterOperationBlockAction(static _ => { });
                symbol.RegisterSymbolEndAction(static _ => { });
            },
            SymbolKind.NamedType);
    }
}
