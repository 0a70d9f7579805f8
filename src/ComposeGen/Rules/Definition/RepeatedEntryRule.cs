namespace ComposeGen.Rules.Definition;

/// <summary>An entry that a list has twice.</summary>
/// <remarks>Compose specification, schema: <c>uniqueItems</c>. Where Compose itself merges equal entries, nothing is wrong.</remarks>
internal sealed class RepeatedEntryRule : NodeRule
{
    private static readonly Dictionary<string, string[]> Lists = new()
    {
        ["Service"] = ["security_opt", "group_add", "external_links", "volumes_from", "device_cgroup_rules", "label_file"],
        ["Build"] = ["entitlements"],
        ["DeviceRequest"] = ["capabilities", "device_ids"],
    };

    public override RuleDescriptor Descriptor { get; } = new("CG0019", "A list has an entry twice", RuleSeverity.Error);

    protected override void Check(ComposeNode node, NamedNode owner, RuleContext context, FindingCollector findings)
    {
        foreach (var key in Lists.TryGetValue(node.NodeType.Name, out var keys) ? keys : [])
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in node.KnownItems<Text>(key))
            {
                if (!seen.Add(entry.AsText().Template))
                    findings.Report($"'{entry}' stands twice in {key} of {owner.Described()}, and Compose refuses the file; leave one out", entry, node, owner);
            }
        }
    }
}
