using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>A name, which the image may not have, and whose number is another in each image.</summary>
/// <remarks>hadolint rule DL3066; Docker documentation, "docker run", --user.</remarks>
internal sealed class UserByNameRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG2112", "A user is given by name", RuleSeverity.Info);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        // A Dockerfile of one's own makes the user.
        if (service.Build is not null || service.User is not { Uid: null } user
            || user.AsText().Literal is not { Length: > 0 } name || name.Split(':')[0] == "root" || ServiceUser.Of(service) is not null)
        {
            return;
        }

        findings.Report(
            $"Service '{service.Key}' runs as '{name}', whose number only its image knows, so no one can say what it may write to; give the numbers{findings.Say(": UserId.Of(uid, gid)", ", uid:gid")}",
            user, service);
    }
}
