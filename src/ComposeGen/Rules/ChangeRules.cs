namespace ComposeGen.Rules;

/// <summary>What a build finds by comparing the definitions with the Compose file of the build before. Only a build can: the editor reads no files.</summary>
internal static class ChangeRules
{
    public static readonly RuleDescriptor DataLeftBehind = new("CG1201", "Data stays in a volume of another name", RuleSeverity.Warning);

    public static readonly RuleDescriptor VolumeMadeAnew = new("CG1202", "A volume that exists has another driver or other options", RuleSeverity.Warning);

    public static readonly IReadOnlyList<RuleDescriptor> All = [DataLeftBehind, VolumeMadeAnew];
}
