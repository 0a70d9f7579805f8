namespace ComposeGen.Swarm;

/// <summary>What becomes of each attribute of Compose in a stack; what is not here means the same there.</summary>
/// <remarks>
/// docker/cli: <c>cli/compose/schema/data/config_schema_v3.13.json</c>, and <c>ForbiddenProperties</c>, <c>UnsupportedProperties</c> and
/// <c>DeprecatedProperties</c> of <c>cli/compose/types/types.go</c>. Tests compare it with the docker that is installed.
/// </remarks>
internal static class SwarmAttributes
{
    private const string WithoutIt = "do without it";

    private static readonly SwarmAttribute Kept = new(SwarmSupport.Kept);
    private static readonly SwarmAttribute Converted = new(SwarmSupport.Converted);
    private static readonly SwarmAttribute LeftOut = new(SwarmSupport.LeftOut);

    private static readonly Dictionary<(string Node, string Key), SwarmAttribute> Table = new()
    {
        [("ComposeFile", "name")] = LeftOut,
        [("ComposeFile", "include")] = Rejected("what it includes is not part of the stack", "deploy that file as a stack of its own"),
        [("ComposeFile", "models")] = LeftOut, // Whoever uses one is told.

        [("Service", "annotations")] = Rejected("its containers have none", "use Labels"),
        [("Service", "attach")] = LeftOut,
        [("Service", "blkio_config")] = Rejected("its use of disks is not limited", WithoutIt),
        [("Service", "build")] = LeftOut,
        [("Service", "cgroup")] = Rejected("the engine of each node decides about the cgroup namespace", WithoutIt),
        [("Service", "cgroup_parent")] = Ignored("its containers are in the engine's own cgroup", WithoutIt),
        [("Service", "container_name")] = Ignored("Swarm names its containers", "reach it by the name of the service"),
        [("Service", "cpu_count")] = Rejected("the processor is not limited", "use Cpus"),
        [("Service", "cpu_percent")] = Rejected("the processor is not limited", "use Cpus"),
        [("Service", "cpu_period")] = Rejected("the processor is not limited", "use Cpus"),
        [("Service", "cpu_quota")] = Rejected("the processor is not limited", "use Cpus"),
        [("Service", "cpu_rt_period")] = Rejected("it gets no real-time share of the processor", WithoutIt),
        [("Service", "cpu_rt_runtime")] = Rejected("it gets no real-time share of the processor", WithoutIt),
        [("Service", "cpu_shares")] = Rejected("it has the same share of the processor as others", "use Deploy.Resources.Reservations.Cpus"),
        [("Service", "cpus")] = Converted,
        [("Service", "cpuset")] = Rejected("it runs on any processor of its node", WithoutIt),
        [("Service", "depends_on")] = LeftOut, // CG5004 is about the conditions.
        [("Service", "develop")] = LeftOut,
        [("Service", "device_cgroup_rules")] = Rejected("it has no access to these devices", "run it with Compose, outside of the swarm"),
        [("Service", "devices")] = Ignored("it has no access to these devices", "run it with Compose, outside of the swarm"),
        [("Service", "dns_opt")] = Rejected("its resolver has the defaults", WithoutIt),
        [("Service", "domainname")] = Ignored("its containers have no domain name", "write it into Hostname"),
        [("Service", "expose")] = LeftOut,
        [("Service", "extends")] = Rejected("what it extends is not there", "share the definition in C#"),
        [("Service", "external_links")] = Ignored("these containers cannot be reached under those names", "put both into one network"),
        [("Service", "gpus")] = Rejected("it has no graphics processor", "reserve one with Deploy.Resources.Reservations.GenericResources"),
        [("Service", "group_add")] = Rejected("its process is not in these groups", "give User the group it needs"),
        [("Service", "ipc")] = Ignored("its containers have an IPC namespace of their own", WithoutIt),
        [("Service", "label_file")] = Rejected("its containers lack these labels", "use Labels"),
        [("Service", "links")] = Ignored("these services are reached under their own names only", "use a network alias"),
        [("Service", "mac_address")] = Ignored("the engine chooses the address", WithoutIt),
        [("Service", "mem_limit")] = Converted,
        [("Service", "mem_reservation")] = Converted,
        [("Service", "mem_swappiness")] = Rejected("the node's own setting holds", WithoutIt),
        [("Service", "memswap_limit")] = Rejected("the node's own limit of swap holds", "limit the memory with MemLimit"),
        [("Service", "models")] = Rejected("it has no model", "run it with Compose, outside of the swarm"),
        [("Service", "network_mode")] = Ignored("it is in the default network of the stack", "use Networks"),
        [("Service", "oom_kill_disable")] = Rejected("it is killed where memory runs out", WithoutIt),
        [("Service", "pid")] = Ignored("its containers have a process namespace of their own", WithoutIt),
        [("Service", "pids_limit")] = Converted,
        [("Service", "platform")] = Rejected("it runs on nodes of any platform", "use Deploy.Placement, such as Placement.Where(\"node.platform.arch == x86_64\")"),
        [("Service", "post_start")] = Rejected("the hook does not run", "let the image's own entrypoint do it"),
        [("Service", "pre_start")] = Rejected("the hook does not run", "let the image's own entrypoint do it"),
        [("Service", "pre_stop")] = Rejected("the hook does not run", "let the process handle its stop signal"),
        [("Service", "privileged")] = Ignored("its containers are not privileged", "use CapAdd for what it needs"),
        [("Service", "profiles")] = LeftOut, // The whole service is.
        [("Service", "provider")] = Rejected("it does not run", "run it with Compose, outside of the swarm"),
        [("Service", "pull_policy")] = LeftOut,
        [("Service", "pull_refresh_after")] = LeftOut,
        [("Service", "restart")] = Converted,
        [("Service", "runtime")] = Rejected("its containers have the default runtime of their node", "set the runtime in the configuration of the nodes' engines"),
        [("Service", "scale")] = Converted,
        [("Service", "security_opt")] = Ignored("its containers run without these restrictions", "set them in the configuration of the nodes' engines"),
        [("Service", "shm_size")] = Ignored("its shared memory has 64 MiB", "mount Tmpfs.At(\"/dev/shm\", size) instead"),
        [("Service", "storage_opt")] = Rejected("the node's own storage options hold", WithoutIt),
        [("Service", "tmpfs")] = Converted,
        [("Service", "use_api_socket")] = Rejected("it cannot reach the engine", "bind /var/run/docker.sock"),
        [("Service", "userns_mode")] = Ignored("its containers are in the user namespace of the engine", WithoutIt),
        [("Service", "uts")] = Rejected("its containers have a host name of their own", "use Hostname"),
        [("Service", "volumes_from")] = Rejected("it does not see these volumes", "mount the volumes themselves"),

        [("NetworkAttachment", "gw_priority")] = Rejected("Swarm chooses the gateway", WithoutIt),
        [("NetworkAttachment", "interface_name")] = Rejected("the engine names the interface", WithoutIt),
        [("NetworkAttachment", "ipv4_address")] = Ignored("Swarm chooses the address", "reach it by the name of the service"),
        [("NetworkAttachment", "ipv6_address")] = Ignored("Swarm chooses the address", "reach it by the name of the service"),
        [("NetworkAttachment", "link_local_ips")] = Rejected("it does not have these addresses", WithoutIt),
        [("NetworkAttachment", "mac_address")] = Rejected("the engine chooses the address", WithoutIt),
        [("NetworkAttachment", "priority")] = Rejected("its networks are connected in any order", WithoutIt),

        [("Port", "app_protocol")] = LeftOut,
        [("Port", "host_ip")] = Rejected("the port is open on every address of every node", "leave the port out and let a proxy of the stack reach the service, or guard it with a firewall"),
        [("Port", "name")] = LeftOut,
        [("Port", "published")] = Rejected("the port cannot be published", "publish one port of the nodes"),

        [("Mount", "image")] = LeftOut, // It says more of a type that is refused itself, by the swarm.
        [("Mount", "type")] = Rejected("the files of that image are not there", "copy them into the service's own image"),
        [("BindOptions", "create_host_path")] = LeftOut, // CG5005 is about what must be there.
        [("BindOptions", "recursive")] = Ignored("what is mounted below is mounted as the engine does it", WithoutIt),
        [("BindOptions", "selinux")] = Ignored("the files keep their label", "label them on the nodes"),
        [("VolumeOptions", "labels")] = LeftOut,
        [("TmpfsOptions", "mode")] = Ignored("everyone may write there, as with mode 1777", WithoutIt),

        [("EnvFile", "format")] = LeftOut,
        [("EnvFile", "required")] = Rejected("deploying fails where the file is missing", "give the variables in Environment"),
        [("ResourceReservations", "devices")] = Rejected("it has none of these devices", "use GenericResources"),

        [("Network", "enable_ipv4")] = Rejected("the network has IPv4 addresses", WithoutIt),
        [("Network", "enable_ipv6")] = Rejected("the network has IPv4 addresses only", WithoutIt),
        [("Ipam", "options")] = Rejected("the IPAM driver has its defaults", WithoutIt),
        [("IpamPool", "aux_addresses")] = Rejected("these addresses may be given to containers", WithoutIt),
        [("IpamPool", "gateway")] = Rejected("Swarm chooses the gateway", WithoutIt),
        [("IpamPool", "ip_range")] = Rejected("containers get addresses of the whole subnet", "use a smaller Subnet"),

        [("Secret", "environment")] = Converted,
        [("Config", "environment")] = Converted,
        [("Config", "content")] = LeftOut, // CG5007
    };

    /// <summary>What becomes of an attribute, whatever its value.</summary>
    public static SwarmAttribute Of(string node, string key) => Table.TryGetValue((node, key), out var found) ? found : Kept;

    /// <summary>What becomes of an attribute that is set.</summary>
    public static SwarmAttribute Of(ComposeNode node, string key, object value) => (node, key, value) switch
    {
        (Service, "network_mode", NetworkMode { Service: null } mode) when mode.AsText().Literal is "host" => Converted,
        (Service, "network_mode", NetworkMode { Service: null } mode) when mode.AsText().Literal is "bridge" or "default" => LeftOut,
        (Mount, "type", not Value<MountType> { Literal: MountType.Image }) => Kept,
        (Port, "published", Text text) when text.Literal is not { } port || port.All(char.IsDigit) => Kept,

        // What is switched off needs no word, but the default of this one is on.
        (Network, "enable_ipv4", Value<bool> { Literal: false }) => Of(node.NodeType.Name, key),
        (Network, "enable_ipv4", Value<bool> { Literal: true }) or (EnvFile, "required", Value<bool> { Literal: true }) => LeftOut,
        (EnvFile, "required", _) => Of(node.NodeType.Name, key),
        (_, _, Value<bool> { Literal: false }) when Of(node.NodeType.Name, key) != Kept => LeftOut,
        _ => Of(node.NodeType.Name, key),
    };

    private static SwarmAttribute Rejected(string effect, string remedy) => new(SwarmSupport.Rejected, effect, remedy);

    private static SwarmAttribute Ignored(string effect, string remedy) => new(SwarmSupport.Ignored, effect, remedy);
}
