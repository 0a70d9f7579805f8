using System.Globalization;

namespace ComposeGen.Rules.Definition;

/// <summary>What attributes may hold where their C# types allow more. Each line is shown by a test to be refused.</summary>
internal static class ValueChecks
{
    private const string File = "Compose refuses the file";
    private const string Container = "the container does not start";
    private const string Network = "the network cannot be made";
    private const string Volume = "the volume cannot be made";
    private const string Building = "the build fails";

    public static readonly IReadOnlyList<ValueCheck> All =
    [
        new("Service", "image", ValueForms.IsImage, "the name of an image", Container, "write one such as postgres:18"),
        new("Service", "platform", ValueForms.IsPlatform, "a platform", Container, "write one such as linux/amd64"),
        new("Service", "mac_address", ValueForms.IsMacAddress, "a MAC address", Container, "write one such as 02:42:ac:11:00:03"),
        new("Service", "cpuset", ValueForms.IsCpuSet, "a list of processors", Container, "write one such as 0-3 or 0,2"),
        new("Service", "stop_signal", ValueForms.IsSignal, "a signal", Container, "write one such as SIGTERM"),
        new("Service", "cap_add", ValueForms.IsCapability, "a capability", Container, "write one such as NET_ADMIN"),
        new("Service", "cap_drop", ValueForms.IsCapability, "a capability", Container, "write one such as NET_RAW, or ALL"),
        new("Service", "command", ValueForms.IsCommandLine, "a line that can be split into words", File, "close the quotes, or write the words as [\"…\", \"…\"]"),
        new("Service", "entrypoint", ValueForms.IsCommandLine, "a line that can be split into words", File, "close the quotes, or write the words as [\"…\", \"…\"]"),
        new("ServiceHook", "command", ValueForms.IsCommandLine, "a line that can be split into words", File, "close the quotes, or write the words as [\"…\", \"…\"]"),
        new("Service", "user", ValueForms.IsUser, "a user", Container, "use a name, or numbers from 0 to 2147483647"),
        new("Service", "group_add", static text => text.Length > 0 && ValueForms.IsUser(text), "a group", Container, "use a name, or a number from 0 to 2147483647"),
        new("Service", "security_opt", ValueForms.IsSecurityOption, "an option for security", Container, "write one such as no-new-privileges:true"),
        new("Service", "working_dir", ValueForms.IsAbsolutePath, "an absolute path", Container, "begin it with /"),
        new("Service", "ipc", ValueForms.IsIpcMode, "a kind of ipc namespace", Container, "use shareable, private, host, none or that of another service"),
        new("Service", "pull_policy", static text => !text.StartsWith("every_", StringComparison.Ordinal) || IsCheckTime(text.Substring("every_".Length)),
            "a time that Compose reads", File, "use a second or more"),
        new("Service", "device_cgroup_rules", ValueForms.IsDeviceRule, "a rule for devices", Container, "write one such as \"c 1:3 rwm\""),
        new("Service", "sysctls", ValueForms.IsSysctl, "a setting that a container has for itself", Container,
            "use one of net.*, fs.mqueue.* or those of messages and shared memory in kernel.*, or set it on the host", OfKeys: true),
        new("Service", "extra_hosts", ValueForms.IsHostName, "the name of a host", File, "write a name without '=' and ':'", OfKeys: true),
        new("Service", "extra_hosts", ValueForms.IsHostAddress, "an IP address", Container, "write one such as 10.0.0.1, or host-gateway"),
        new("Service", "ulimits", ValueForms.IsUlimit, "a limit of processes", Container, "write one such as nofile", OfKeys: true),
        new("Service", "oom_score_adj", Between(-1000, 1000), "a number from -1000 to 1000", File, "choose one"),
        new("Service", "mem_swappiness", Between(-1, 100), "a number from 0 to 100", Container, "choose one"),
        new("Service", "cpu_count", AtLeast(0), "a number of processors", File, "use 0 or more"),
        new("Service", "cpu_percent", Between(0, 100), "a percentage", File, "use a number from 0 to 100"),
        new("Service", "cpu_shares", AtLeast(0), "a weight", Container, "use 2 or more, or 0 for the default"),
        new("Service", "cpu_quota", static text => NumberOf(text) is <= 0 or >= 1000, "a time of at least 1000 microseconds", Container, "use 1000 or more"),
        new("Service", "cpu_period", static text => NumberOf(text) is 0 or (>= 1000 and <= 1_000_000), "a time from 1000 to 1000000 microseconds", Container, "choose one"),
        new("Service", "scale", AtLeast(0), "a number of containers", File, "use 0 or more"),
        new("Service", "cpus", static text => NumberOf(text) is 0 or >= 0.01, "a number of processors", Container, "use 0.01 or more"),
        new("Service", "mem_limit", IsMemory, "an amount of memory that a container can run with", Container, "use 6 MiB or more"),
        new("Service", "mem_reservation", IsReservation, "an amount of memory that can be reserved", Container, "use 6 MiB or more"),
        new("Service", "shm_size", static text => BytesOf(text) is >= 0, "an amount of memory", Container, "use 0 or more"),
        new("ResourceLimits", "cpus", static text => NumberOf(text) is 0 or >= 0.01, "a number of processors", Container, "use 0.01 or more"),
        new("ResourceLimits", "memory", IsMemory, "an amount of memory that a container can run with", Container, "use 6 MiB or more"),
        new("ResourceReservations", "memory", IsReservation, "an amount of memory that can be reserved", Container, "use 6 MiB or more"),
        new("Healthcheck", "interval", IsCheckTime, "a time that the engine can keep", Container, "use a millisecond or more"),
        new("Healthcheck", "timeout", IsCheckTime, "a time that the engine can keep", Container, "use a millisecond or more"),
        new("Healthcheck", "start_period", IsCheckTime, "a time that the engine can keep", Container, "use a millisecond or more"),
        new("Healthcheck", "start_interval", IsCheckTime, "a time that the engine can keep", Container, "use a millisecond or more"),
        new("Healthcheck", "retries", AtLeast(0), "a number of failures", File, "use 1 or more"),
        new("Port", "target", ValueForms.IsPort, "a port", Container, "use a number from 1 to 65535"),
        new("Port", "published", ValueForms.IsPublishedPort, "a port or a range of ports", Container, "write one such as 8080 or 8080-8090"),
        new("Port", "protocol", ValueForms.IsProtocol, "a protocol", Container, "use tcp, udp or sctp"),
        new("Port", "host_ip", ValueForms.IsAddress, "an IP address", File, "write one such as 127.0.0.1"),
        new("DeviceMapping", "permissions", ValueForms.IsDevicePermissions, "a set of permissions", Container, "use up to three of r, w and m"),
        new("Deploy", "replicas", AtLeast(0), "a number of containers", File, "use 0 or more"),
        new("IpamPool", "subnet", ValueForms.IsSubnet, "a subnet", Network, "write one such as 10.1.0.0/24"),
        new("IpamPool", "ip_range", ValueForms.IsSubnet, "a range of addresses", Network, "write one such as 10.1.0.128/25"),
        new("IpamPool", "gateway", ValueForms.IsAddressOrEmpty, "an IP address", Network, "write one such as 10.1.0.1"),
        new("IpamPool", "aux_addresses", ValueForms.IsAddress, "an IP address", Network, "write one such as 10.1.0.2"),
        new("NetworkAttachment", "ipv4_address", ValueForms.IsIpv4OrEmpty, "an IPv4 address", Container, "write one such as 10.1.0.10"),
        new("NetworkAttachment", "ipv6_address", ValueForms.IsIpv6OrEmpty, "an IPv6 address", Container, "write one such as fd00::10"),
        new("NetworkAttachment", "link_local_ips", ValueForms.IsAddressOrEmpty, "an IP address", Container, "write one such as 169.254.1.1"),
        new("BindOptions", "propagation", static text => text is "" or "private" or "rprivate" or "shared" or "rshared" or "slave" or "rslave",
            "a kind of propagation", Container, "use private, shared or slave, or one of these with r before it"),
        new("Service", "tmpfs", TmpfsOptionForms.AreAccepted, "a path with options of tmpfs", Container, "write one such as /run:size=64m,mode=1777"),
        new("SecretReference", "uid", AtLeast(0), "the number of a user", Container, "use 0 or more"),
        new("SecretReference", "gid", AtLeast(0), "the number of a group", Container, "use 0 or more"),
        new("ConfigReference", "uid", AtLeast(0), "the number of a user", Container, "use 0 or more"),
        new("ConfigReference", "gid", AtLeast(0), "the number of a group", Container, "use 0 or more"),
        new("TmpfsOptions", "size", static text => BytesOf(text) is >= 0, "an amount of memory", File, "use 0 or more"),
        new("DeployRestartPolicy", "condition", static text => text is "" or "none" or "no" or "on-failure" or "any" or "always" or "unless-stopped",
            "a condition", Container, "use none, on-failure or any"),
        new("DeployRestartPolicy", "max_attempts", AtLeast(0), "a number of attempts", File, "use 1 or more"),
        new("UpdateConfig", "parallelism", AtLeast(0), "a number of containers", File, "use 0 or more"),
        new("RollbackConfig", "parallelism", AtLeast(0), "a number of containers", File, "use 0 or more"),
        new("Placement", "max_replicas_per_node", AtLeast(0), "a number of containers", File, "use 0 or more"),
        new("BlkioConfig", "weight", AtLeast(0), "a weight", File, "use a number from 10 to 1000"),
        new("BlkioWeight", "weight", AtLeast(0), "a weight", File, "use a number from 10 to 1000"),
        new("NetworkAttachment", "mac_address", ValueForms.IsMacAddress, "a MAC address", Container, "write one such as 02:42:ac:11:00:03"),
        new("Network", "name", static text => text.Length > 0, "the name of a network", Network, "write one"),
        new("Network", "driver", static text => text is not ("host" or "none" or "null"), "a driver of which there can be a second network", Network,
            "set the network_mode of its services to host or none"),
        new("EnvFile", "format", static text => text is "" or "raw", "a format of files", File, "use raw, or leave it out"),
        new("Volume", "name", ValueForms.IsEngineName, "the name of a volume", Volume, "use letters, digits, '_', '.' and '-', beginning with a letter or digit"),
        new("Build", "platforms", ValueForms.IsPlatform, "a platform", Building, "write one such as linux/amd64"),
        new("Build", "shm_size", static text => BytesOf(text) is >= 0, "an amount of memory", Building, "use 0 or more"),
        new("Build", "tags", ValueForms.IsImage, "the name of an image", Building, "write one such as shop/api:1.0"),
        new("Build", "extra_hosts", ValueForms.IsHostName, "the name of a host", File, "write a name without '=' and ':'", OfKeys: true),
        new("Build", "extra_hosts", ValueForms.IsHostAddress, "an IP address", Building, "write one such as 10.0.0.1, or host-gateway"),
    ];

    private static Func<string, bool> Between(double least, double most) => text => NumberOf(text) is { } number && number >= least && number <= most;

    private static Func<string, bool> AtLeast(double least) => Between(least, double.MaxValue);

    private static bool IsMemory(string text) => BytesOf(text) is 0 or >= 6L << 20;

    private static bool IsReservation(string text) => BytesOf(text) is <= 0 or >= 6L << 20;

    /// <summary>A time below a millisecond is one in microseconds only.</summary>
    private static bool IsCheckTime(string text) =>
        !text.EndsWith("us", StringComparison.Ordinal) || !text.Substring(0, text.Length - 2).All(char.IsDigit);

    private static long? BytesOf(string text)
    {
        var shift = text.Length == 0 ? 0 : text[text.Length - 1] switch { 'k' => 10, 'm' => 20, 'g' => 30, _ => 0 };
        var digits = shift == 0 ? text : text.Substring(0, text.Length - 1);
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number << shift : null;
    }

    private static double? NumberOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
