using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>A directory of the host that the engine makes, for root, and a process that is not root.</summary>
/// <remarks>itskovacs/trip issue 48; Docker documentation, "Bind mounts". Run on an engine: the directory has mode 0755 and owner 0:0.</remarks>
internal sealed class MadeDirectoryRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG2106", "A user cannot write to a directory that the engine makes", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.PreStart.Count > 0 || service.PostStart.Count > 0)
            return;
        // What an image that is known writes to is its data, and CG1105 says of that what there is to say of its own user.
        var data = service is { Build: null, Project: null } && ServiceImage.Facts(service) is { IsBaseImage: false } facts ? facts.DataPaths ?? [] : null;
        var user = ServiceUser.Of(service);
        var name = user?.ToString() ?? (data is null ? null : NameOf(service));
        if (name is null || (data is not null && service.User is null))
            return;
        foreach (var (mount, path) in HostPaths.Of(service))
        {
            if (mount.Bind is not { CreateHostPath.Literal: true } || mount.ReadOnly is not (null or { Literal: false }) || HostPaths.IsOfFile(path)
                || mount.Target?.Literal is not { } target || ContainerPath.Normalise(target) is not { } normal || data?.Any(known => ContainerPath.Touch(known, normal)) == false)
            {
                continue;
            }

            findings.Report(
                $"Service '{service.Key}' runs as user {name} and cannot write to {normal} where the engine has to make {path}, since that then belongs to root; make it before, with that owner{findings.Say(", and leave CreateHostPath() out, or use a named volume with an Owner", ", or use a named volume")}",
                Hints.OfUser(user?.Uid, user?.Gid, ("path", normal)), mount.Source, mount, service);
        }
    }

    /// <summary>A user by name, whose number only the image knows, but which is not root's.</summary>
    private static string? NameOf(Service service) =>
        service.Extends is null && service.User?.AsText().Literal is { Length: > 0 } name && char.IsLetter(name[0]) && !name.StartsWith("root", StringComparison.Ordinal) ? name : null;
}
