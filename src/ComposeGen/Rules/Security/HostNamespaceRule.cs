namespace ComposeGen.Rules.Security;

/// <summary>A namespace of the host instead of one of the container's own.</summary>
/// <remarks>Docker documentation, "docker run", --network, --pid, --ipc, --uts, --userns and --cgroupns; CIS Docker Benchmark 5.9 and 5.15 to 5.17.</remarks>
internal sealed class HostNamespaceRule() : HardeningRule("CG3011", "A service shares a namespace with the host")
{
    private static readonly (string Key, string What)[] Namespaces =
    [
        ("network_mode", "the network of the host, so it reaches all that listens there"),
        ("pid", "the processes of the host, so it sees all of them and as root can end them"),
        ("ipc", "the shared memory of the host, so it can read that of other processes"),
        ("uts", "the name of the host, so as root it can change it"),
        ("userns_mode", "the users of the host, so its root is that of the host"),
        ("cgroup", "the control groups of the host, so it sees those of all containers"),
    ];

    protected override IEnumerable<(string What, object? Anchor)> Found(Service service)
    {
        foreach (var (key, what) in Namespaces)
        {
            if (service.LiteralOf(key) == "host")
                yield return ($"shares {what} ({key}: host); leave it out where the service does not need it", service.Anchor(key));
        }
    }
}
