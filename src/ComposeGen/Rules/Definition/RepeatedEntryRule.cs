namespace ComposeGen.Rules.Definition;

/// <summary>An entry that a list has twice.</summary>
/// <remarks>Compose specification, schema: <c>uniqueItems</c>. Where Compose itself merges equal entries, nothing is wrong.</remarks>
internal sealed class RepeatedEntryRule : NodeRule
{
    private static readonly HashSet<(string Node, string Key)> Lists =
    [
        ("Service", "security_opt"), ("Service", "group_add"), ("Service", "external_links"), ("Service", "volumes_from"), ("Service", "device_cgroup_rules"),
        ("Service", "label_file"), ("Build", "entitlements"), ("DeviceRequest", "capabilities"), ("DeviceRequest", "device_ids"),
    ];

    public override RuleDescriptor Descriptor { get; } = new("CG0019", "A list has an entry twice", RuleSeverity.Error);

    protected override void Check(ComposeNode node, NamedNode owner, FindingCollector findings)
    {
        foreach (var key in node.NodeType.Members.Select(static member => member.Key).Where(key => Lists.Contains((node.NodeType.Name, key))))
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
