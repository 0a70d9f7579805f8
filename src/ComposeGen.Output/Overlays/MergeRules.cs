using ComposeGen.Output.Yaml;

namespace ComposeGen.Output.Overlays;

/// <summary>The rules by which Compose merges files, as its versions from 2.24 have them.</summary>
/// <remarks>Compose specification, section "Merge"; where its text and Compose differ, Compose counts (compose-go, <c>override</c>).</remarks>
internal static class MergeRules
{
    private static readonly (string Pattern, MergeRule Rule, Func<YamlTree, string>? Key)[] Table =
    [
        ("services.*.command", MergeRule.Replace, null),
        ("services.*.entrypoint", MergeRule.Replace, null),
        ("services.*.healthcheck.test", MergeRule.Replace, null),
        ("services.*.ulimits.*", MergeRule.Replace, null),
        ("services.*.logging", MergeRule.SameDriver, null),

        ("services.*.annotations", MergeRule.KeyValues, null),
        ("services.*.build.args", MergeRule.KeyValues, null),
        ("services.*.build.labels", MergeRule.KeyValues, null),
        ("services.*.deploy.labels", MergeRule.KeyValues, null),
        ("services.*.environment", MergeRule.KeyValues, null),
        ("services.*.labels", MergeRule.KeyValues, null),
        ("services.*.sysctls", MergeRule.KeyValues, null),
        ("networks.*.labels", MergeRule.KeyValues, null),

        ("services.*.build.additional_contexts", MergeRule.AddOnly, null),
        ("services.*.build.extra_hosts", MergeRule.AddOnly, null),
        ("services.*.extra_hosts", MergeRule.AddOnly, null),
        ("networks.*.ipam.config", MergeRule.AddOnly, null),
        ("volumes.*.labels", MergeRule.AddOnly, null),

        ("services.*.build.tags", MergeRule.Keyed, BeforeEquals),
        ("services.*.cap_add", MergeRule.Keyed, BeforeEquals),
        ("services.*.cap_drop", MergeRule.Keyed, BeforeEquals),
        ("services.*.dns", MergeRule.Keyed, BeforeEquals),
        ("services.*.dns_opt", MergeRule.Keyed, BeforeEquals),
        ("services.*.dns_search", MergeRule.Keyed, BeforeEquals),
        ("services.*.expose", MergeRule.Keyed, Text),
        ("services.*.networks.*.aliases", MergeRule.Keyed, BeforeEquals),
        ("services.*.networks.*.link_local_ips", MergeRule.Keyed, BeforeEquals),
        ("services.*.profiles", MergeRule.Keyed, BeforeEquals),
        ("services.*.tmpfs", MergeRule.Keyed, BeforeEquals),
        ("services.*.env_file", MergeRule.Keyed, static item => Text(item, "path")),
        ("services.*.devices", MergeRule.Keyed, static item => Text(item, "target")),
        ("services.*.volumes", MergeRule.Keyed, static item => Text(item, "target")),
        ("services.*.configs", MergeRule.Keyed, static item => Text(item, "target", "/" + Text(item, "source"))),
        ("services.*.secrets", MergeRule.Keyed, static item => Text(item, "target", "/run/secrets/" + Text(item, "source"))),
        ("services.*.ports", MergeRule.Keyed, static item =>
            $"{Text(item, "host_ip", "0.0.0.0")}:{Text(item, "published")}:{Text(item, "target")}/{Text(item, "protocol", "tcp")}"),
    ];

    public static (MergeRule Rule, Func<YamlTree, string>? Key) Of(YamlPath path)
    {
        foreach (var (pattern, rule, key) in Table)
        {
            if (path.Matches(pattern))
            {
                return (rule, key);
            }
        }

        return (MergeRule.Deep, null);
    }

    private static string BeforeEquals(YamlTree item) => Text(item).Split('=', 2)[0];

    private static string Text(YamlTree item) => item is YamlScalar scalar ? scalar.Text : "";

    /// <summary>An attribute of an item in the long syntax; one in the short syntax is a key by itself.</summary>
    private static string Text(YamlTree item, string attribute, string missing = "") => item switch
    {
        YamlMapping mapping => mapping[attribute] is YamlScalar { IsNull: false } value ? value.Text : missing,
        _ => Text(item),
    };
}
