using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>A directory of the host's system, mounted for writing.</summary>
/// <remarks>CIS Docker Benchmark 5.5; KICS, query "Volume Has Sensitive Host Directory".</remarks>
internal sealed class HostDirectoryRule() : HardeningRule("CG3010", "A service can change the system of the host")
{
    private static readonly string[] Directories =
        ["/", "/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/root", "/sbin", "/sys", "/usr", "/var", "/var/lib/docker"];

    protected override IEnumerable<(string What, object? Anchor)> Found(Service service)
    {
        foreach (var (mount, path) in HostPaths.Of(service))
        {
            if (Directories.Contains(path) && mount.ReadOnly is null or { Literal: false })
                yield return ($"can write to {path} of the host, and so take it over; mount only what it needs, and read-only", mount.Source);
        }
    }
}
