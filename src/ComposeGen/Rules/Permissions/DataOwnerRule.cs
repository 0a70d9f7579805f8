using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>Another user than the image's own, on a volume that gets the image's owner.</summary>
/// <remarks>docker-library/mongo, redis/docker-library-redis, valkey-io/valkey-container, jenkinsci/docker and n8n-io/n8n, Dockerfile: the data directory is made with mode 0755; prometheus/prometheus, Dockerfile (0775) and issue 5976. Those of others, such as postgres, let every user write.</remarks>
internal sealed class DataOwnerRule : VolumeRule
{
    private static readonly string[] OwnerOnly = ["jenkins/jenkins", "mongo", "n8nio/n8n", "prom/prometheus", "redis", "valkey/valkey"];

    public override RuleDescriptor Descriptor { get; } = new("CG2105", "A user cannot write to the data of its image", RuleSeverity.Error);

    protected override void Check(Volume volume, RuleContext context, FindingCollector findings)
    {
        if (volume.Owner is not null || context.VolumeUses.Of(volume) is not { Count: 1 } uses || uses[0] is not { IsWritable: true, IsPlain: true } use)
            return;
        var service = use.Service;
        if (service.Build is not null || service.PreStart.Count > 0 || service.PostStart.Count > 0
            || ServiceImage.Facts(service) is not { RunsAs.Uid: { } owner } facts || !OwnerOnly.Contains(facts.Repository) || facts.DataPaths?.Contains(use.Path) != true)
        {
            return;
        }

        if (service.User is { Uid: > 0 } && ServiceUser.Of(service) is { } user && user.Uid != owner && !(LetsGroupWrite(facts) && user.Gid == facts.RunsAs.Gid))
        {
            findings.Report(
                $"Service '{service.Key}' runs as user {user} and cannot write to {use.Path}, which {ImageName.Of(facts)} gives to user {owner}; {findings.Say($"leave User out, or set the Owner of the volume '{volume.Key}'", "leave user out, or give the volume to it with a service that runs chown once")}",
                Hints.OfUser(user.Uid, user.Gid, ("volume", volume.Key)), service.User, use.Mount, service);
        }
    }

    private static bool LetsGroupWrite(ImageFacts facts) => facts.Repository == "prom/prometheus";
}
