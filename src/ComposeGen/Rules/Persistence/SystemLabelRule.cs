using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A label on a directory of the host's system, which the engine refuses.</summary>
/// <remarks>opencontainers/selinux, go-selinux/label, Relabel: "SELinux relabeling of … is not allowed"; letsencrypt/boulder issue 4165.</remarks>
internal sealed class SystemLabelRule : ServiceRule
{
    private static readonly string[] Directories =
    [
        "/", "/bin", "/boot", "/dev", "/etc", "/etc/passwd", "/etc/pki", "/etc/shadow", "/home", "/lib", "/lib64", "/media", "/opt", "/proc", "/root", "/run",
        "/sbin", "/srv", "/sys", "/tmp", "/usr", "/var", "/var/lib", "/var/log",
    ];

    public override RuleDescriptor Descriptor { get; } = new("CG1126", "A directory of the system gets another SELinux label", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var (mount, path) in HostPaths.Of(service))
        {
            if (Directories.Contains(path) && mount.KnownValueOf("bind") is BindOptions bind && bind.IsSet("selinux"))
                findings.Report($"Service '{service.Key}' labels {path} of the host, which the engine refuses where SELinux is on, so it does not start there; label only a directory of its own", mount.KnownValueOf("source"), mount, service);
        }
    }
}
