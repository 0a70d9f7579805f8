namespace ComposeGen.Rules.Persistence;

/// <summary>volumes_from: what is mounted where is decided elsewhere.</summary>
/// <remarks>Compose specification, "volumes_from".</remarks>
internal sealed class VolumesFromRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG1127", "Mounts are taken over from another container", RuleSeverity.Info);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.IsSet("volumes_from"))
            findings.Report($"Service '{service.Key}' takes over all mounts of another container, so that no rule can tell what it mounts where; list the volumes themselves", service.Anchor("volumes_from"), service);
    }
}
