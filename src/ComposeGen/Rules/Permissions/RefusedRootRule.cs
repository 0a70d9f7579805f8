using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>An image whose entrypoint ends where it is root.</summary>
/// <remarks>opensearch-project/opensearch-build, opensearch-docker-entrypoint: "OpenSearch cannot run as root".</remarks>
internal sealed class RefusedRootRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG2111", "An image refuses to run as root", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.User is not { } user || ServiceImage.Facts(service) is not { } facts || !facts.Pitfalls.Contains("user-root-refused")
            || ServiceRole.IsClientOrOneOff(service, context))
        {
            return;
        }

        if (user.Uid == 0 || user.AsText().Literal?.Split(':')[0] == "root")
            findings.Report($"Service '{service.Key}' runs as root, which {ImageName.Of(facts)} refuses, so it exits; leave {findings.Say("User", "user")} out", user, service);
    }
}
