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

        // Whoever else mounts the volume could fill it, or change its owner, unless it lacks the path and is not root.
        var isFresh = volume.Owner is null && uses.All(static use =>
            use.IsPlain && ServiceImage.LeavesToRoot(use.Service, use.Path) && (!use.IsWritable || ServiceUser.Of(use.Service) is not null));
        foreach (var use in uses)
        {
            if (!use.IsWritable || HasHooks(use.Service) || ServiceUser.Of(use.Service) is not { } user)
                continue;
            if (volume.Owner is { } owner)
                ReportMismatch(volume, owner, use, user, findings);
            else if (isFresh)
                ReportFresh(volume, use, user, findings);
        }
    }

    private static void ReportFresh(Volume volume, VolumeUse use, ServiceUser user, FindingCollector findings) =>
        findings.Report(
            $"Service '{use.Service.Key}' runs as user {user}{Reason(user)} and cannot write to {use.Path}, because the volume '{volume.Key}' belongs to root when it is new; {findings.Say($"set Owner = {Code(user)} on the volume", $"run chown {user} on it first, in a service or pre_start hook of user root that this one waits for")}",
            Properties(volume, user),
            use.Mount, volume, use.Service);

    private static void ReportMismatch(Volume volume, UserId owner, VolumeUse use, ServiceUser user, FindingCollector findings)
    {
        if (owner.Uid is null || owner.Uid == user.Uid || owner.Gid is null || user.Gid is null || owner.Gid == user.Gid)
            return;
        findings.Report(
            $"Service '{use.Service.Key}' runs as user {user}{Reason(user)} and cannot write to {use.Path}, because the volume '{volume.Key}' is given to {owner.Uid}:{owner.Gid}; let both be the same user",
            Properties(volume, user),
            use.Mount, volume.Owner, volume, use.Service);
    }

    private static Dictionary<string, string> Properties(Volume volume, ServiceUser user)
    {
        var properties = new Dictionary<string, string> { ["volume"] = volume.Key, ["uid"] = $"{user.Uid}" };
        if (user.Gid is { } gid)
            properties.Add("gid", $"{gid}");
        return properties;
    }

    private static string Code(ServiceUser user) =>
        user.Gid is { } gid ? $"UserId.Of({user.Uid}, {gid})" : $"UserId.Of({user.Uid})";

    private static string Reason(ServiceUser user) => user.Place is null ? "" : $", which {user.Place} says,";

    /// <summary>Hooks can run as root and set the owner.</summary>
    private static bool HasHooks(Service service) => service.PreStart.Count > 0 || service.PostStart.Count > 0;
}
