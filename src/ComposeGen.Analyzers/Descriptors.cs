using System.Collections.Immutable;
using System.Globalization;
using ComposeGen.Rules;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers;

/// <summary>The rules as the compiler knows them.</summary>
internal static class Descriptors
{
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        ImmutableArray.CreateRange(DefinitionRules.All.Concat(RuleCatalogue.Descriptors).Concat(ChangeRules.All).Select(Create));

    private static readonly Dictionary<string, RuleDescriptor> Rules =
        DefinitionRules.All.Concat(RuleCatalogue.Descriptors).Concat(ChangeRules.All).Concat(BuildRules.All).ToDictionary(static rule => rule.Id);

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = All.ToDictionary(static rule => rule.Id);

    public static DiagnosticDescriptor Of(string id) => ById[id];

    /// <summary>Of any rule, those included that only a build finds.</summary>
    public static DiagnosticDescriptor Of(RuleDescriptor rule) => ById.TryGetValue(rule.Id, out var descriptor) ? descriptor : Create(rule);

    /// <summary>
    /// A diagnostic as severe as a preset has it. It is the diagnostic that changes and not its descriptor, so that
    /// <c>.editorconfig</c> still comes first; for the same reason what is not shown is hidden and not left out.
    /// </summary>
    public static Diagnostic With(this Diagnostic diagnostic, RulePreset preset)
    {
        var severity = Severity(preset.SeverityOf(Rules[diagnostic.Id]));
        return severity == diagnostic.Severity
            ? diagnostic
            : Diagnostic.Create(
                diagnostic.Descriptor, diagnostic.Location, severity, additionalLocations: null, diagnostic.Properties, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private static DiagnosticSeverity Severity(RuleSeverity? severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        RuleSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    private static DiagnosticDescriptor Create(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        Severity(rule.Severity),
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink);
}
