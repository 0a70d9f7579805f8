namespace ComposeGen.Rules;

/// <summary>What can go wrong in a build, beside the definitions themselves.</summary>
internal static class BuildRules
{
    public static readonly RuleDescriptor InexpressibleOverlay = new("CG0102", "An overlay that Compose cannot merge", RuleSeverity.Error);

    public static readonly RuleDescriptor EnvironmentTypo = new("CG0112", "An entry of .env looks like a misspelt variable", RuleSeverity.Warning);

    public static readonly RuleDescriptor ForeignExample = new("CG0113", "An .env.example that was not generated lacks variables", RuleSeverity.Warning);

    public static readonly IReadOnlyList<RuleDescriptor> All =
    [
        InexpressibleOverlay,
        EnvironmentTypo,
        ForeignExample,
        new("CG9000", "The definitions ended the process", RuleSeverity.Error),
        new("CG9001", "A file in the way was not generated", RuleSeverity.Error),
        new("CG9002", "A file cannot be written", RuleSeverity.Error),
        new("CG9003", "A project named by ComposeProject is not there", RuleSeverity.Error),
        new("CG9004", "The definitions did not finish in time", RuleSeverity.Error),
        new("CG9005", "The definitions threw an exception", RuleSeverity.Error),
        new("CG9006", "A property of the build is not valid", RuleSeverity.Error),
        new("CG9007", "A defect of ComposeGen", RuleSeverity.Error),
        new("CG9008", "A template does not work", RuleSeverity.Error),
    ];
}
