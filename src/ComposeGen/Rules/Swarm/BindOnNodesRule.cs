using ComposeGen.Rules.Storage;
using ComposeGen.Swarm;

namespace ComposeGen.Rules.Swarm;

/// <summary>A bind mount of a service that may run on any node.</summary>
/// <remarks>Docker documentation, "Bind mounts": the path must be on the node that runs the task, or the task is rejected.</remarks>
internal sealed class BindOnNodesRule : StackServiceRule
{
    /// <summary>What every Linux node has.</summary>
    private static readonly string[] OnEveryNode =
    [
        "/dev", "/proc", "/sys", "/run", "/var/run", "/var/log", "/var/lib/docker", "/etc/localtime", "/etc/timezone", "/etc/hostname", "/etc/hosts",
        "/etc/os-release", "/etc/passwd", "/etc/group", "/etc/machine-id", "/etc/resolv.conf", "/etc/ssl/certs", "/lib/modules", "/usr/share/zoneinfo", "/tmp",
    ];

    public override RuleDescriptor Descriptor { get; } = new("CG5005", "A bind mount must be on every node", RuleSeverity.Warning);

    protected override void CheckInStack(Service service, RuleContext context, FindingCollector findings)
    {
        if (Placements.IsPinned(service))
            return;
        foreach (var mount in service.Volumes)
        {
            if (mount.Type is null or { Literal: MountType.Bind } && mount.Source?.Path?.Literal is { } path && !IsOnEveryNode(path))
            {
                findings.Report(
                    $"Service '{service.Key}' binds '{path}', which must be on every node that may run it, or its containers do not start there; use a Config or a Volume, or say with Deploy.Placement where it runs",
                    mount.Source, mount, service);
            }
        }
    }

    private static bool IsOnEveryNode(string path) =>
        path == "/" || OnEveryNode.Any(known => ContainerPath.Normalise(path) is { } normal && (normal == known || normal.StartsWith(known + "/", StringComparison.Ordinal)));
}
