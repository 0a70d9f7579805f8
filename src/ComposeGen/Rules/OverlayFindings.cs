namespace ComposeGen.Rules;

/// <summary>What is reported of an application that has overlays. Each finding is reported once, where it first applies.</summary>
internal static class OverlayFindings
{
    /// <summary>Rules about what nothing uses: an overlay may, and what only another overlay uses is none of this one's business.</summary>
    private static readonly string[] AboutUnused = [Variables.UnusedVariableRule.Id, Persistence.UnusedDeclarationRule.Id];

    public static bool IsAboutUnused(string rule) => AboutUnused.Contains(rule);

    /// <summary>Of the findings without an overlay, all but those about what an overlay uses.</summary>
    /// <param name="findings">What is found without an overlay.</param>
    /// <param name="overlaid">What is found with each of the overlays.</param>
    public static IReadOnlyList<Finding> OfBase(IReadOnlyList<Finding> findings, IReadOnlyList<IReadOnlyList<Finding>> overlaid) =>
        [.. findings.Where(finding => !AboutUnused.Contains(finding.Rule.Id) || overlaid.All(others => others.Any(other => IsSame(finding, other))))];

    /// <summary>Of the findings with an overlay, those that there are not without it.</summary>
    /// <param name="findings">What is found without an overlay.</param>
    /// <param name="overlaid">What is found with it.</param>
    /// <param name="overlay">The name of the overlay.</param>
    public static IReadOnlyList<Finding> OfOverlay(IReadOnlyList<Finding> findings, IReadOnlyList<Finding> overlaid, string overlay) =>
    [
        .. overlaid.Where(finding => !AboutUnused.Contains(finding.Rule.Id) && !findings.Any(other => IsSame(finding, other)))
            .Select(finding => finding.With(Message(overlay, finding.Message))),
    ];

    public static string Message(string overlay, string message) => $"With the overlay {overlay}: {message}";

    private static bool IsSame(Finding one, Finding other) => one.Rule.Id == other.Rule.Id && one.Message == other.Message;
}
