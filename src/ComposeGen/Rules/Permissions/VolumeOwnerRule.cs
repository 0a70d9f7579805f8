using ComposeGen.Ownership;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>A process that is not root writes to a fresh volume that belongs to another user.</summary>
/// <remarks>moby issues 21259 and 34916; compose issue 3270; aspire issue 19422.</remarks>
internal sealed class VolumeOwnerRule : VolumeRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("CG2101", "A process cannot write to a volume of another user", RuleSeverity.Error);

    protected override void Check(Volume volume, RuleContext context, FindingCollector findings)
    {
        if (context.VolumeUses.Of(volume) is not { } uses)
            return;
        foreach (var use in uses)
        {
            if (!use.IsWritable || ServiceUser.Of(use.Service) is not { } user || context.Ownership.AccessOf(use).Writes != Access.Denied)
                continue;
            findings.Report(
                $"Service '{use.Service.Key}' runs as user {user}{Reason(user)} and cannot write to {use.Path}, because the volume '{volume.Key}' {Cause(volume, context.Ownership.StateOf(volume), user, findings)}",
                Hints.OfUser(user.Uid, user.Gid, ("volume", volume.Key)),
                volume.Owner is { } owner ? [use.Mount, owner, volume, use.Service] : [use.Mount, volume, use.Service]);
        }
    }

    private static string Cause(Volume volume, VolumeState state, ServiceUser user, FindingCollector findings)
    {
        var owner = findings.Say($"set Owner = {Code(user)} on the volume", $"run chown {user} on it first, in a service or pre_start hook of user root that this one waits for");
        return volume.Owner is { } given ? $"is given to {given.AsText().Literal}; let both be the same user"
            : state is { Origin: VolumeOrigin.Image, Owner.Uid: not 0 } ? $"takes its owner, {state.Owner}, from the image of '{state.Seed!.Key}' when it is new; {owner}"
            : $"belongs to root when it is new; {owner}";
    }

    private static string Code(ServiceUser user) =>
        user.Gid is { } gid ? $"UserId.Of({user.Uid}, {gid})" : $"UserId.Of({user.Uid})";

    private static string Reason(ServiceUser user) => user.Place is null ? "" : $", which {user.Place} says,";
}
