using ComposeGen.Swarm;

namespace ComposeGen.Rules.Swarm;

/// <summary>A volume with an owner: in a swarm no service waits until it is set.</summary>
internal sealed class OwnerJobRule : VolumeRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG5012", "A swarm does not wait for the owner of a volume", RuleSeverity.Warning);

    protected override void Check(Volume volume, RuleContext context, FindingCollector findings)
    {
        if (volume.Owner is not { } owner
            || context.File.Services.FirstOrDefault(service => StackParts.Has(service) && service.Volumes.Any(mount => ReferenceEquals(mount.Source?.Volume, volume))) is not { } user)
            return;
        findings.Report(
            $"Service '{user.Key}' may be started before the volume '{volume.Key}' belongs to {owner}: a job sets the owner, and a swarm waits for none; let the service end where it cannot write, so that it is started again",
            owner, volume);
    }
}
