using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>A fresh volume that is mounted without the files of the image, and so without their owner.</summary>
/// <remarks>compose issue 6433; Docker documentation, "Volumes".</remarks>
internal sealed class NoCopyOwnerRule : VolumeRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG2104", "A volume that is not filled stays that of root", RuleSeverity.Error);

    protected override void Check(Volume volume, RuleContext context, FindingCollector findings)
    {
        if (volume.Owner is not null || context.VolumeUses.Of(volume) is not { } uses || !uses.All(IsEmpty))
            return;
        foreach (var use in uses.Where(static use => use.IsWritable))
        {
            if (ServiceUser.Of(use.Service) is { } user)
            {
                findings.Report(
                    $"Service '{use.Service.Key}' runs as user {user} and cannot write to {use.Path}: with nocopy the volume '{volume.Key}' does not get the owner that the image has there and stays that of root; leave NoCopy() out, or set the Owner of the volume",
                    use.Mount, use.Service, volume);
            }
        }
    }

    /// <summary>Whoever is root, or may be, or has hooks can set the owner.</summary>
    private static bool IsEmpty(VolumeUse use) =>
        use.Mount.Volume is { Nocopy.Literal: true, Subpath: null } && use.Service.PreStart.Count == 0 && use.Service.PostStart.Count == 0
        && (!use.IsWritable || ServiceUser.Of(use.Service) is not null);
}
