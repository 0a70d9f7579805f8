using ComposeGen.Ownership;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>Something that is mounted in the home of root, of a process that is another user.</summary>
/// <remarks>Distributions keep /root to its owner, with mode 0700; dotnet/dotnet-docker issue 5113 and dotnet/aspnetcore issue 53187: certificates that a .NET image does not find.</remarks>
internal sealed class RootHomeRule : ServiceRule
{
    private const string Home = "/root";

    public override RuleDescriptor Descriptor { get; } = new("CG2115", "A mount is in the home of root, where its user does not get", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.PreStart.Count > 0 || service.PostStart.Count > 0 || ServiceUser.Of(service) is not { } user || ServiceProcess.Of(service) is not { } process)
            return;
        var storage = context.StorageOf(service);
        if (storage.IsUncertain || storage.Holding(Home) is not null || IsOpened(service, process))
            return;
        foreach (var mount in storage.Mounts.Where(static mount => ContainerPath.IsAbove(Home, mount.Path)))
        {
            // Of a new volume that it cannot write to, CG2101 speaks.
            if (mount.Volume is { } volume && context.VolumeUses.Of(volume)?.FirstOrDefault(use => use.Service == service) is { IsWritable: true } use && context.Ownership.AccessOf(use).Writes == Access.Denied)
                continue;
            var home = user.Uid == ServiceUser.DotNetUser ? "/home/app" + mount.Path.Substring(Home.Length) : "a path that it can read";
            findings.Report(
                $"Service '{service.Key}' runs as user {user} and mounts {mount.Noun} at {mount.Path}, in the home of root, which no other user may enter; mount it at {home}",
                mount.Text, mount.Node, service);
        }
    }

    /// <summary>A Dockerfile may have opened it.</summary>
    private static bool IsOpened(Service service, ServiceProcess process) =>
        service.Build is { } build && (build.Image is not { } image
            || (image.Mentions(Home) && (image.Mentions("chmod") || image.Mentions("chown"))
                && (ImageDirectory.Of(service, Home) is not { Exists: true } directory || directory.Owner.Allows(process, FileOwner.Execute) != Access.Denied)));
}
