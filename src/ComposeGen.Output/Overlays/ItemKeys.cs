using ComposeGen.Merging;
using ComposeGen.Output.Yaml;

namespace ComposeGen.Output.Overlays;

/// <summary>By what Compose knows the items of a list again: an item with the key of another takes its place.</summary>
/// <remarks>compose-go, <c>override/uncity.go</c>.</remarks>
internal static class ItemKeys
{
    private static readonly (string Pattern, Func<YamlTree, string> Key)[] Table =
    [
        ("services.*.build.tags", BeforeEquals),
        ("services.*.cap_add", BeforeEquals),
        ("services.*.cap_drop", BeforeEquals),
        ("services.*.dns", BeforeEquals),
        ("services.*.dns_opt", BeforeEquals),
        ("services.*.dns_search", BeforeEquals),
        ("services.*.expose", Text),
        ("services.*.networks.*.aliases", BeforeEquals),
        ("services.*.networks.*.link_local_ips", BeforeEquals),
        ("services.*.profiles", BeforeEquals),
        ("services.*.tmpfs", BeforeEquals),
        ("services.*.env_file", static item => Text(item, "path")),
        ("services.*.devices", static item => Text(item, "target")),
        ("services.*.volumes", static item => Text(item, "target")),
        ("services.*.configs", static item => Text(item, "target", "/" + Text(item, "source"))),
        ("services.*.secrets", static item => Text(item, "target", "/run/secrets/" + Text(item, "source"))),
        ("services.*.ports", static item =>
            $"{Text(item, "host_ip", "0.0.0.0")}:{Text(item, "published")}:{Text(item, "target")}/{Text(item, "protocol", "tcp")}"),
    ];

    /// <returns>Null where each item is one of its own.</returns>
    public static Func<YamlTree, string>? Of(YamlPath path)
    {
        foreach (var (pattern, key) in Table)
        {
            if (MergeRules.Matches(path.Text, pattern))
            {
                return key;
            }
        }

        return null;
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
