using ComposeGen.Rules;

namespace ComposeGen.Analyzers.Tests.Infrastructure;

/// <summary>Rules that say what is worth knowing, not what is wrong.</summary>
internal static class Information
{
    public static readonly IReadOnlyCollection<string> Ids =
        [.. RuleCatalogue.Descriptors.Where(static rule => rule.Severity == RuleSeverity.Info).Select(static rule => rule.Id)];
}
