using System.Collections.Immutable;
using ComposeGen.Analyzers.Editing;
using ComposeGen.Analyzers.Interpretation;
using ComposeGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ComposeGen.Analyzers;

/// <summary>Shows the findings of all rules while the definitions are being typed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ComposeAppAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    private readonly AnalyzedVersions _versions = new();

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnown.ComposeAppAttribute) is { } attribute)
            {
                start.RegisterSymbolStartAction(symbol => Analyze(symbol, attribute), SymbolKind.NamedType);
            }
        });
    }

    private void Analyze(SymbolStartAnalysisContext context, INamedTypeSymbol attribute)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.GetAttributes().Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, attribute)))
        {
            return;
        }

        if (!IsStaticPartial(type, context.CancellationToken))
        {
            context.RegisterSymbolEndAction(end => end.ReportDiagnostic(Diagnostic.Create(
                Descriptors.Of(DefinitionRules.NotStaticPartial.Id), type.Locations[0],
                $"'{type.Name}' must be a static partial class that is not nested or generic: the rest of it is generated")));
            return;
        }

        var before = _versions.Before(context.Compilation, type, context.CancellationToken);
        var bound = new BoundMembers(context.Compilation);
        if (before is null)
        {
            // The compiler hands out what it has bound already; asking it again for the same would double the cost.
            context.RegisterOperationBlockAction(block => bound.Add(block.OwningSymbol, block.OperationBlocks));
        }

        context.RegisterSymbolEndAction(end =>
        {
            var preset = PresetOf(end.Options);
            foreach (var diagnostic in new HiddenFields(type, bound, end.CancellationToken).Find()
                .Concat(FindingsSince(before, end, preset) ?? Findings(type, bound, end, preset)))
            {
                end.ReportDiagnostic(diagnostic.With(preset));
            }
        });
    }

    /// <summary>Null where an edit has to be looked at in the light of everything else.</summary>
    private static IReadOnlyList<Diagnostic>? FindingsSince((AnalyzedVersion Version, EditedMembers Members)? before, SymbolAnalysisContext context, RulePreset preset)
    {
        try
        {
            return before is var (version, members) ? Interpret(version.Type, members, context, preset) : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>
    /// In the editor a defect of ours must not stand in the way of typing; the build, which runs the same rules on the
    /// compiled definitions, still tells.
    /// </summary>
    private IReadOnlyList<Diagnostic> Findings(INamedTypeSymbol type, BoundMembers bound, SymbolAnalysisContext context, RulePreset preset)
    {
        try
        {
            var findings = Interpret(type, bound, context, preset);
            _versions.Add(type, bound);
            return findings;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [];
        }
    }

    private static IReadOnlyList<Diagnostic> Interpret(INamedTypeSymbol type, IBoundMembers bound, SymbolAnalysisContext context, RulePreset preset) => AppInterpreter.Interpret(
        bound, type, context.CancellationToken, AdditionalDockerfiles.Of(type, context.Options, context.CancellationToken), TargetsOf(context.Options), preset).Diagnostics;

    internal static OutputTargets TargetsOf(AnalyzerOptions options)
    {
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(WellKnown.TargetNames, out var names);
        return OutputTargetNames.Parse(names, out _);
    }

    /// <summary>A name that is none is for the build to report.</summary>
    internal static RulePreset PresetOf(AnalyzerOptions options)
    {
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(WellKnown.RulePreset, out var name);
        return RulePresets.Parse(name, out _);
    }

    private static bool IsStaticPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type is { IsStatic: true, IsGenericType: false, ContainingType: null }
        && type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax(cancellation) is ClassDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
