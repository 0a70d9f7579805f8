namespace ComposeGen.Merging;

/// <summary>The rules by which Compose merges files, as its versions from 2.24 have them.</summary>
/// <remarks>Compose specification, section "Merge"; where its text and Compose differ, Compose counts (compose-go, <c>override</c>).</remarks>
internal static class MergeRules
{
    private static readonly (string Pattern, MergeRule Rule)[] Table =
    [
        ("services.*.command", MergeRule.Replace),
        ("services.*.entrypoint", MergeRule.Replace),
        ("services.*.healthcheck.test", MergeRule.Replace),
        ("services.*.ulimits.*", MergeRule.Replace),
        ("services.*.logging", MergeRule.SameDriver),

        ("services.*.annotations", MergeRule.KeyValues),
        ("services.*.build.args", MergeRule.KeyValues),
        ("services.*.build.labels", MergeRule.KeyValues),
        ("services.*.deploy.labels", MergeRule.KeyValues),
        ("services.*.environment", MergeRule.KeyValues),
        ("services.*.labels", MergeRule.KeyValues),
        ("services.*.sysctls", MergeRule.KeyValues),
        ("networks.*.labels", MergeRule.KeyValues),

        ("services.*.build.additional_contexts", MergeRule.AddOnly),
        ("services.*.build.extra_hosts", MergeRule.AddOnly),
        ("services.*.extra_hosts", MergeRule.AddOnly),
        ("networks.*.ipam.config", MergeRule.AddOnly),
        ("volumes.*.labels", MergeRule.AddOnly),
    ];

    /// <param name="path">A place in a Compose file, such as <c>services.api.environment</c>; a star may stand for a name.</param>
    public static MergeRule Of(string path)
    {
        foreach (var (pattern, rule) in Table)
        {
            if (Matches(path, pattern))
            {
                return rule;
            }
        }

        return MergeRule.Deep;
    }

    /// <summary>Whether a place is one that a pattern means; a star stands for any one part.</summary>
    public static bool Matches(string path, string pattern)
    {
        var parts = path.Split('.');
        var wanted = pattern.Split('.');
        return parts.Length == wanted.Length && parts.Zip(wanted, static (part, want) => want == "*" || part == want).All(static matches => matches);
    }
}
