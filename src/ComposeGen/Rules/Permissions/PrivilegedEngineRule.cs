using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>An engine in a container without the rights that it needs.</summary>
/// <remarks>docker-library/docs, docker: "--privileged is required for Docker-in-Docker".</remarks>
internal sealed class PrivilegedEngineRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG2113", "An engine in a container is not privileged", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { Repository: "docker", Reference.Tag: { } tag } || !tag.Split('-').Contains("dind") || service.Build is not null || service.Extends is not null
            || service.Privileged is not (null or { Literal: false }) || service.Runtime is not null || service.CapAdd.Count > 0 || ServiceRole.IsClientOrOneOff(service, context))
        {
            return;
        }

        findings.Report(
            $"Service '{service.Key}' runs an engine in a container without the rights to mount and to set up networks, so it exits; set {findings.Say("Privileged = true", "privileged: true")}, or use the socket of the host's engine",
            ServiceImage.Origin(service), service);
    }
}
