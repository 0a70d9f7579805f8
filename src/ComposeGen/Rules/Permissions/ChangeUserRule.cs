using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>All capabilities are dropped, those included with which the entrypoint becomes another user.</summary>
/// <remarks>docs/image-facts.md, section "Pitfalls"; Linux manual page capabilities(7), CAP_SETUID and CAP_SETGID; containers/podlet issue 143; nginx/docker-nginx issue 524.</remarks>
internal sealed class ChangeUserRule : ServiceRule
{
    private static readonly string[] Needed = ["SETUID", "SETGID"];

    /// <summary>nginx gives its temporary directories to its workers, which are another user.</summary>
    private static readonly string[] NeededByNginx = ["CHOWN", .. Needed];

    public override RuleDescriptor Descriptor { get; } = new("CG2110", "An image may not become the user it runs as", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.User is not null || service.Build is not null || service.Extends is not null || ServiceImage.Facts(service) is not { } facts
            || NeedsOf(service, facts, context) is not { } needed || ServiceRole.IsClientOrOneOff(service, context))
        {
            return;
        }

        var all = service.CapDrop.FirstOrDefault(static capability => Capabilities.Name(capability) == Capabilities.All);
        var added = service.CapAdd.Select(Capabilities.Name).ToList();
        if (all is null || added.Contains(null) || added.Contains(Capabilities.All))
            return;
        var missing = needed.Except(added).ToList();
        if (missing.Count > 0)
        {
            findings.Report(
                $"Service '{service.Key}' drops all capabilities, and {ImageName.Of(facts)} starts as root and cannot become another user without {string.Join(" and ", missing)}, so it exits; add {(missing.Count == 1 ? "it" : "them")} to {findings.Say("CapAdd, or set User", "cap_add, or set user")} to the user of the image",
                Hints.Of(("capabilities", string.Join(";", missing))), all, service);
        }
    }

    private static string[]? NeedsOf(Service service, ImageFacts facts, RuleContext context) =>
        EntrypointRights.MustChangeUser(facts) ? Needed
        : facts.Repository == "nginx" && context.StorageOf(service) is { IsUncertain: false } storage && !storage.Mounts.Any(static mount => ContainerPath.Touch(mount.Path, "/etc/nginx/nginx.conf")) ? NeededByNginx
        : null;
}
