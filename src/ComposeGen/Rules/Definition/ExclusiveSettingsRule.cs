namespace ComposeGen.Rules.Definition;

/// <summary>Two settings of which only one can be.</summary>
/// <remarks>compose-go, <c>loader/validate.go</c> and <c>validation/validation.go</c>; moby, <c>runconfig/hostconfig_unix.go</c>.</remarks>
internal sealed class ExclusiveSettingsRule : NodeRule
{
    private static readonly ILookup<string, Exclusion> Pairs = Exclusions.All.ToLookup(static pair => pair.Node);

    public override RuleDescriptor Descriptor { get; } = new("CG0012", "Settings that exclude each other", RuleSeverity.Error);

    protected override void Check(ComposeNode node, NamedNode owner, RuleContext context, FindingCollector findings)
    {
        if (node is Mount mount && IsRefusedNoCopy(mount))
        {
            findings.Report(
                $"A bind mount of {owner.Described()} has nocopy, which is for volumes, and the container does not start; leave it out",
                Hints.Of(("first", nameof(Mount.Volume)), ("call", nameof(Mount.NoCopy))),
                mount.Volume?.Nocopy, mount, owner);
        }

        foreach (var pair in Pairs[node.NodeType.Name])
        {
            if (node.IsSet(pair.First) && node.IsSet(pair.Second)
                && (pair.Where is not { } where || node.LiteralOf(pair.First) is { } value && where(value)))
            {
                findings.Report(
                    $"{pair.First} and {pair.Second} of {owner.Described()} exclude each other, and {pair.Outcome}; keep one of them",
                    Hints.Of(("first", node.PropertyOf(pair.First)), ("second", node.PropertyOf(pair.Second))),
                    node.Anchor(pair.Second), node, owner);
            }
        }
    }

    /// <summary>Where the host's path is to be made, Compose hands the mount over in the short syntax, and the engine reads its options.</summary>
    private static bool IsRefusedNoCopy(Mount mount) =>
        mount.LiteralOf("type") == "bind" && mount.KnownValueOf("volume") is VolumeOptions options && options.LiteralOf("nocopy") == "true"
        && !mount.IsUnknown("bind") && mount.Bind?.CreateHostPath is null or { Literal: true };
}
