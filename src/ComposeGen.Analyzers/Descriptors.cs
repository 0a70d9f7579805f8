using System.Collections.Immutable;
using ComposeGen.Rules;
using Microsoft.CodeAnalysis;

namespace ComposeGen.Analyzers;

/// <summary>The rules as the compiler knows them.</summary>
internal static class Descriptors
{
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        ImmutableArray.CreateRange(DefinitionRules.All.Concat(RuleCatalogue.Descriptors).Concat(ChangeRules.All).Select(Create));

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = All.ToDictionary(static rule => rule.Id);

    public static DiagnosticDescriptor Of(string id) => ById[id];

    private static DiagnosticDescriptor Create(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        rule.Severity switch
        {
            RuleSeverity.Error => DiagnosticSeverity.Error,
            RuleSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpLink);
}
