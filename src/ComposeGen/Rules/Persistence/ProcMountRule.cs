using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A mount below /proc, which the runtime refuses but for a few files.</summary>
/// <remarks>opencontainers/runc, libcontainer/rootfs_linux.go, checkProcMount. Run on an engine: "cannot be mounted because it is inside /proc".</remarks>
internal sealed class ProcMountRule : ServiceRule
{
    private static readonly string[] Allowed =
    [
        "/proc/cpuinfo", "/proc/diskstats", "/proc/loadavg", "/proc/meminfo", "/proc/net/dev", "/proc/slabinfo", "/proc/stat", "/proc/swaps",
        "/proc/sys/crypto/fips_enabled", "/proc/sys/kernel/ns_last_pid", "/proc/uptime",
    ];

    public override RuleDescriptor Descriptor { get; } = new("CG1118", "A mount lies in /proc", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var mount in service.KnownItems<Mount>("volumes"))
        {
            if (mount.LiteralOf("target") is { } target && ContainerPath.Normalise(target) is { } path && ContainerPath.IsAbove("/proc", path) && !Allowed.Contains(path))
                findings.Report($"Service '{service.Key}' mounts something at {path}, and the runtime lets nothing be mounted in /proc, so it does not start; mount it elsewhere", mount.KnownValueOf("target"), mount, service);
        }
    }
}
