using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>Services that run as different users write to one volume.</summary>
/// <remarks>Docker documentation, "Volumes": a volume keeps the numbers of users and groups, whatever their names.</remarks>
internal sealed class SharedVolumeUsersRule : VolumeRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("CG2102", "Services write to one volume as different users", RuleSeverity.Warning);

    protected override void Check(Volume volume, RuleContext context, FindingCollector findings)
    {
        // With an owner, each service is judged against that.
        if (volume.Owner is not null || context.VolumeUses.Of(volume) is not { Count: > 1 } uses)
            return;

        // Who is root, or may be, can let all write to it, before the others start or later.
        if (!uses.All(static use => !use.IsWritable || (!HasHooks(use.Service) && ServiceUser.Of(use.Service) is not null)))
            return;
        var writers = uses.Where(IsWriter).Select(static use => (Use: use, User: ServiceUser.Of(use.Service)))
            .Where(static writer => writer.User is { Gid: not null }).ToList();
        foreach (var (use, user) in writers.Skip(1))
        {
            var (firstUse, firstUser) = writers[0];
            if (user!.Uid == firstUser!.Uid || user.Gid == firstUser.Gid || ReferenceEquals(use.Service, firstUse.Service))
                continue;
            findings.Report(
                $"Services '{firstUse.Service.Key}' and '{use.Service.Key}' write to the volume '{volume.Key}' as users {firstUser} and {user}, so neither can change what the other has written; let both run as one user, or mount it read-only in one of them",
                Hints.Of(("volume", volume.Key), ("service", use.Service.Key)),
                use.Mount, use.Service, volume);
        }
    }

    private static bool HasHooks(Service service) => service.PreStart.Count > 0 || service.PostStart.Count > 0;

    /// <summary>Web servers and the like read what others write; of the images known, only those that keep data there count.</summary>
    private static bool IsWriter(VolumeUse use)
    {
        if (!use.IsWritable || use.Service.GroupAdd.Count > 0)
            return false;
        return use.Service.Build?.Image is { IsBaseKnown: false }
            || ServiceImage.Facts(use.Service) is not { IsBaseImage: false } facts
            || (facts.IsStateful && facts.DataPaths?.Any(path => ContainerPath.Touch(path, use.Path)) == true);
    }
}
