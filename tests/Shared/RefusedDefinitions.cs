namespace ComposeGen.Testing;

/// <summary>What Compose or the engine refuses, a case or more for each line of the rules' tables.</summary>
internal static class RefusedDefinitions
{
    public static readonly IReadOnlyList<RefusedDefinition> All = [.. Values(), .. Exclusions(), .. Contradictions(), .. Needs(), .. Files(), .. Networks(), .. Incomplete()];

    private static RefusedDefinition[] Values() =>
    [
        Service("CG0011", "cpuset", RefusedBy.Create, static s => s.Cpuset = "1-0", static s => s.Cpuset = "0"),
        Service("CG0011", "image", RefusedBy.Create, static s => s.Image = "Busybox Local", static s => s.Image = "busybox:local"),
        Service("CG0011", "platform", RefusedBy.Create, static s => s.Platform = "linus", static s => s.Platform = "linux"),
        Service("CG0011", "mac_address", RefusedBy.Up, static s => s.MacAddress = "02:42:ac", static s => s.MacAddress = "02:42:ac:11:00:03"),
        Service("CG0011", "stop_signal", RefusedBy.Create, static s => s.StopSignal = "SIGSTOPP", static s => s.StopSignal = "SIGRTMIN+3"),
        Service("CG0011", "cap_add", RefusedBy.Create, static s => s.CapAdd.Add("NETADMIN"), static s => s.CapAdd.Add("net_admin")),
        Service("CG0011", "cap_drop", RefusedBy.Create, static s => s.CapDrop.Add("NONE"), static s => s.CapDrop.Add("CAP_NET_RAW")),
        Service("CG0011", "device_cgroup_rules", RefusedBy.Up, static s => s.DeviceCgroupRules.Add("c 1:3"), static s => s.DeviceCgroupRules.Add("c 1:* rw")),
        Service("CG0011", "sysctls", RefusedBy.Up, static s => s.Sysctls["vm.swappiness"] = 10, static s => s.Sysctls["net.core.somaxconn"] = 1024),
        Service("CG0011", "extra_hosts name", RefusedBy.Config, static s => s.ExtraHosts["a=b"] = "10.0.0.1", static s => s.ExtraHosts["a"] = "10.0.0.1"),
        Service("CG0011", "extra_hosts address", RefusedBy.Create, static s => s.ExtraHosts["a"] = "example.com", static s => s.ExtraHosts["a"] = "host-gateway"),
        Service("CG0011", "ulimits", RefusedBy.Up, static s => s.Ulimits["files"] = 512, static s => s.Ulimits["core"] = 0),
        Service("CG0011", "oom_score_adj", RefusedBy.Config, static s => s.OomScoreAdj = 1001, static s => s.OomScoreAdj = 500),
        Service("CG0011", "mem_swappiness", RefusedBy.Create, static s => s.MemSwappiness = 101, static s => s.MemSwappiness = 100),
        Service("CG0011", "cpu_count", RefusedBy.Config, static s => s.CpuCount = -1, static s => s.CpuCount = 1),
        Service("CG0011", "cpu_percent", RefusedBy.Config, static s => s.CpuPercent = 101, static s => s.CpuPercent = 100),
        Service("CG0011", "cpu_shares", RefusedBy.Up, static s => s.CpuShares = -1, static s => s.CpuShares = 1024),
        Service("CG0011", "cpu_quota", RefusedBy.Create, static s => s.CpuQuota = 999, static s => s.CpuQuota = 50_000),
        Service("CG0011", "cpu_period", RefusedBy.Create, static s => s.CpuPeriod = 2_000_000, static s => s.CpuPeriod = 100_000),
        Service("CG0011", "cpus", RefusedBy.Create, static s => s.Cpus = -1, static s => s.Cpus = 0.5),
        Service("CG0011", "scale", RefusedBy.Config, static s => s.Scale = -1, static s => s.Scale = 1),
        Service("CG0011", "replicas", RefusedBy.Config, static s => s.Deploy = new() { Replicas = -1 }, static s => s.Deploy = new() { Replicas = 1 }),
        Service("CG0011", "mem_limit", RefusedBy.Create, static s => s.MemLimit = 1.MiB(), static s => s.MemLimit = 64.MiB()),
        Service("CG0011", "mem_reservation", RefusedBy.Create, static s => s.MemReservation = 1.MiB(), static s => s.MemReservation = 64.MiB()),
        Service("CG0011", "shm_size", RefusedBy.Create, static s => s.ShmSize = -1, static s => s.ShmSize = 1.MiB()),
        Service("CG0011", "limits.memory", RefusedBy.Create, static s => s.Deploy = Limits(new() { Memory = 1.MiB() }), static s => s.Deploy = Limits(new() { Memory = 64.MiB() })),
        Service("CG0011", "limits.cpus", RefusedBy.Create, static s => s.Deploy = Limits(new() { Cpus = -1 }), static s => s.Deploy = Limits(new() { Cpus = 0.5 })),
        Service("CG0011", "user", RefusedBy.Up, static s => s.User = "3000000000", static s => s.User = "1000:1000"),
        Service("CG0011", "group_add", RefusedBy.Up, static s => s.GroupAdd.Add("-1"), static s => s.GroupAdd.Add("10")),
        Service("CG0011", "security_opt", RefusedBy.Create, static s => s.SecurityOpt.Add("no-new-privilege:true"), static s => s.SecurityOpt.Add("no-new-privileges:true")),
        Service("CG0011", "security_opt of a boolean", RefusedBy.Create, static s => s.SecurityOpt.Add("no-new-privileges:yes"), static s => s.SecurityOpt.Add("no-new-privileges:True")),
        Service("CG0011", "security_opt without a value", RefusedBy.Create, static s => s.SecurityOpt.Add("apparmor"), static s => s.SecurityOpt.Add("label=")),
        Service("CG0011", "working_dir", RefusedBy.Create, static s => s.WorkingDir = "app", static s => s.WorkingDir = "/app"),
        Service("CG0011", "ipc", RefusedBy.Up, static s => s.Ipc = NamespaceMode.Other("shared"), static s => s.Ipc = NamespaceMode.Shareable),
        Service("CG0011", "command line", RefusedBy.Config, static s => s.Command = "sh -c 'sleep 300", static s => s.Command = "sh -c 'sleep 300'"),
        Service("CG0011", "command line of a shell", RefusedBy.Config, static s => s.Command = "sleep 300 `x", static s => s.Command = "sleep 300; isn't read"),
        Service("CG0011", "pull_policy", RefusedBy.Config, static s => s.PullPolicy = PullPolicy.Every(TimeSpan.FromTicks(50)), static s => s.PullPolicy = PullPolicy.Never),
        Service("CG0011", "tmpfs", RefusedBy.Up, static s => s.Tmpfs.Add("/scratch:big"), static s => s.Tmpfs.Add("/scratch:size=1m,mode=1777")),
        Service("CG0011", "env_file format", RefusedBy.Config, static s => s.EnvFile.Add(new EnvFile { Path = "/etc/hostname", Format = "dotenv" }), static s => s.EnvFile.Add(new EnvFile { Path = "./none", Format = "raw", Required = false })),
        Service("CG0011", "healthcheck.test", RefusedBy.Config, static s => s.Healthcheck = new() { Test = Command.Of("true") }, static s => s.Healthcheck = Healthcheck.Exec("true")),
        Service("CG0011", "healthcheck.interval", RefusedBy.Create, static s => s.Healthcheck = Healthcheck.Exec("true").Every(TimeSpan.FromTicks(50)), static s => s.Healthcheck = Healthcheck.Exec("true").Every(1.Milliseconds())),
        Service("CG0011", "healthcheck.retries", RefusedBy.Config, static s => s.Healthcheck = Healthcheck.Exec("true") with { Retries = -1 }, static s => s.Healthcheck = Healthcheck.Exec("true") with { Retries = 1 }),
        Service("CG0011", "port target", RefusedBy.Create, static s => s.Ports.Add(new Port { Target = 70000 }), static s => s.Ports.Add(new Port { Target = 7000 })),
        Service("CG0011", "port published", RefusedBy.Create, static s => s.Ports.Add(new Port { Target = 80, Published = "28010-28009" }), static s => s.Ports.Add(new Port { Target = 80, Published = "28000-28009" })),
        Service("CG0011", "port protocol", RefusedBy.Up, static s => s.Ports.Add(new Port { Target = 80, Protocol = "http" }), static s => s.Ports.Add(new Port { Target = 80, Protocol = "UDP" })),
        Service("CG0011", "port host_ip", RefusedBy.Config, static s => s.Ports.Add(Port.Publish(81).On("localhost")), static s => s.Ports.Add(Port.Publish(81).On("127.0.0.1"))),
        Service("CG0011", "device permissions", RefusedBy.Up, static s => s.Devices.Add(DeviceMapping.From("/dev/null", "/dev/none", "")), static s => s.Devices.Add(DeviceMapping.From("/dev/null", "/dev/none", "r"))),
        Service("CG0011", "bind propagation", RefusedBy.Create, static s => s.Volumes.Add(Propagated("recursive")), static s => s.Volumes.Add(Propagated("rprivate"))),
        Service("CG0011", "tmpfs size", RefusedBy.Config, static s => s.Volumes.Add(Tmpfs.At("/memory", -1)), static s => s.Volumes.Add(Tmpfs.At("/memory", 1.MiB()))),
        Service("CG0011", "restart_policy condition", RefusedBy.Create, static s => s.Deploy = Restarts("never", null), static s => s.Deploy = Restarts("none", null)),
        Service("CG0011", "max_attempts", RefusedBy.Config, static s => s.Deploy = Restarts("on-failure", -1), static s => s.Deploy = Restarts("on-failure", 1)),
        Service("CG0011", "parallelism", RefusedBy.Config, static s => s.Deploy = new() { UpdateConfig = new() { Parallelism = -1 } }, static s => s.Deploy = new() { UpdateConfig = new() { Parallelism = 1 } }),
        Service("CG0011", "rollback parallelism", RefusedBy.Config, static s => s.Deploy = new() { RollbackConfig = new() { Parallelism = -1 } }, static s => s.Deploy = new() { RollbackConfig = new() { Parallelism = 1 } }),
        Service("CG0011", "max_replicas_per_node", RefusedBy.Config, static s => s.Deploy = new() { Placement = new() { MaxReplicasPerNode = -1 } }, static s => s.Deploy = new() { Placement = new() { MaxReplicasPerNode = 1 } }),
        Service("CG0011", "blkio weight", RefusedBy.Config, static s => s.BlkioConfig = new() { Weight = -1 }, static s => s.BlkioConfig = new() { Weight = 500 }),
        Service("CG0011", "blkio device weight", RefusedBy.Config, static s => s.BlkioConfig = new() { WeightDevice = [new BlkioWeight { Path = "/dev/null", Weight = -1 }] }, static s => s.BlkioConfig = new() { WeightDevice = [new BlkioWeight { Path = "/dev/null", Weight = 500 }] }),
        Service("CG0011", "log option", RefusedBy.Create, static s => s.Logging = Log("maxsize", "10m"), static s => s.Logging = Log("max-size", "10m")),
        Service("CG0011", "log size", RefusedBy.Up, static s => s.Logging = Log("max-size", "big"), static s => s.Logging = Log("max-size", "1.5g")),
        Service("CG0011", "log files", RefusedBy.Up, static s => s.Logging = Log("max-file", 0), static s => s.Logging = Log("max-file", 3)),
        Service("CG0019", "security_opt", RefusedBy.Config, static s => s.SecurityOpt = ["label:disable", "label:disable"], static s => s.SecurityOpt = ["label:disable"]),
        Service("CG0019", "group_add", RefusedBy.Config, static s => s.GroupAdd = ["10", "10"], static s => s.GroupAdd = ["10", "11"]),
        Service("CG0019", "external_links", RefusedBy.Config, static s => s.ExternalLinks = ["a", "a"], static s => s.ExternalLinks = []),
        Service("CG0019", "device_cgroup_rules", RefusedBy.Config, static s => s.DeviceCgroupRules = ["c 1:3 r", "c 1:3 r"], static s => s.DeviceCgroupRules = ["c 1:3 r"]),
        Service("CG0019", "device_ids", RefusedBy.Config, static s => s.Gpus = [new DeviceRequest { DeviceIds = ["0", "0"] }], static s => s.Gpus = null),
    ];

    private static RefusedDefinition[] Exclusions() =>
    [
        Service("CG0012", "dockerfile", RefusedBy.Config, static s => s.Build = new() { Context = ".", Dockerfile = "D", DockerfileInline = "FROM a" }, static s => s.Build = new() { Context = ".", DockerfileInline = "FROM a" }),
        Service("CG0012", "networks", RefusedBy.Config, static s => Change(s, static s => s.NetworkMode = NetworkMode.Host, static s => s.Networks.Add(new Network { Key = "default" })), static s => s.NetworkMode = NetworkMode.Host),
        .. WithNetworkOfAnother(static s => s.Ports.Add(Port.Publish(80)), "ports"),
        .. WithNetworkOfAnother(static s => s.Expose.Add("80"), "expose"),
        .. WithNetworkOfAnother(static s => s.Hostname = "a", "hostname"),
        .. WithNetworkOfAnother(static s => s.Dns.Add("10.0.0.1"), "dns"),
        .. WithNetworkOfAnother(static s => s.ExtraHosts["a"] = "10.0.0.1", "extra_hosts"),
        .. WithNetworkOfAnother(static s => s.MacAddress = "02:42:ac:11:00:03", "mac_address"),
        .. WithNetworkOfAnother(static s => s.Links.Add("other"), "links"),
        Service("CG0012", "mac_address of the host", RefusedBy.Create, static s => Change(s, static s => s.NetworkMode = NetworkMode.Host, static s => s.MacAddress = "02:42:ac:11:00:03"), static s => s.NetworkMode = NetworkMode.Host),
        new("CG0012", "links of the host", RefusedBy.Create, static () => [Sleeper("a"), Sleeper("b", static s => Change(s, static s => s.NetworkMode = NetworkMode.Host, static s => s.Links.Add("a")))], static () => [Sleeper("a"), Sleeper("b", static s => s.Links.Add("a"))]),
        Service("CG0012", "hostname of the host", RefusedBy.Create, static s => Change(s, static s => s.Uts = NamespaceMode.Host, static s => s.Hostname = "a"), static s => s.Uts = NamespaceMode.Host),
        Service("CG0012", "domainname of the host", RefusedBy.Up, static s => Change(s, static s => s.Uts = NamespaceMode.Host, static s => s.Domainname = "a"), static s => s.Domainname = "a"),
        Service("CG0012", "cpus and quota", RefusedBy.Create, static s => Change(s, static s => s.Cpus = 0.5, static s => s.CpuQuota = 50_000), static s => s.CpuQuota = 50_000),
        Service("CG0012", "cpus and period", RefusedBy.Create, static s => Change(s, static s => s.Cpus = 0.5, static s => s.CpuPeriod = 50_000), static s => s.CpuPeriod = 50_000),
        Service("CG0012", "source of a tmpfs", RefusedBy.Create, static s => s.Volumes.Add(new Mount { Type = MountType.Tmpfs, Source = "./a", Target = "/a" }), static s => s.Volumes.Add(Tmpfs.At("/a"))),
        Service("CG0012", "nocopy of a bind mount", RefusedBy.Create, static s => s.Volumes.Add(Bind.From("/tmp").CreateHostPath().At("/bound").NoCopy()), static s => s.Volumes.Add(Bind.From("/tmp").CreateHostPath().At("/bound"))),
        Service("CG0012", "count and device_ids", RefusedBy.Config, static s => s.Gpus = [new DeviceRequest { Count = 1, DeviceIds = ["0"] }], static s => s.Gpus = null),
        Nodes("CG0012", "secret of two sources", RefusedBy.Config, static () => [new Secret { File = "./a", Environment = "A" }], static () => [Secret.FromFile("./a")]),
        Nodes("CG0012", "config of file and content", RefusedBy.Config, static () => [new Config { File = "./a", Content = "a" }], static () => [Config.FromContent("a")]),
        Nodes("CG0012", "config of file and environment", RefusedBy.Config, static () => [new Config { File = "./a", Environment = "A" }], static () => [Config.FromEnvironment("A")]),
        Nodes("CG0012", "config of environment and content", RefusedBy.Config, static () => [new Config { Content = "a", Environment = "A" }], static () => [Config.FromContent("a")]),
        Nodes("CG0012", "driver of an external volume", RefusedBy.Config, static () => [new Volume { External = true, Driver = "local" }], static () => [new Volume { External = true, Name = "company" }]),
        Nodes("CG0012", "options of an external volume", RefusedBy.Config, static () => [new Volume { External = true, DriverOpts = { ["type"] = "tmpfs" } }], static () => [new Volume { Driver = "local" }]),
        Nodes("CG0012", "labels of an external volume", RefusedBy.Config, static () => [new Volume { External = true, Labels = { ["a"] = "b" } }], static () => [new Volume { Labels = { ["a"] = "b" } }]),
    ];

    private static RefusedDefinition[] Contradictions() =>
    [
        Service("CG0013", "scale and replicas", RefusedBy.Config, static s => Change(s, static s => s.Scale = 2, static s => s.Deploy = new() { Replicas = 3 }), static s => s.Deploy = new() { Replicas = 1 }),
        Service("CG0013", "container_name and scale", RefusedBy.Config, static s => Change(s, static s => s.Scale = 2, static s => s.ContainerName = "cgtest-one"), static s => s.Scale = 1),
        Service("CG0013", "container_name and replicas", RefusedBy.Config, static s => Change(s, static s => s.Deploy = new() { Replicas = 2 }, static s => s.ContainerName = "cgtest-one"), static s => s.Deploy = new() { Replicas = 1 }),
        Service("CG0013", "cpus", RefusedBy.Config, static s => Change(s, static s => s.Cpus = 0.5, static s => s.Deploy = Limits(new() { Cpus = 0.6 })), static s => Change(s, static s => s.Cpus = 0.5, static s => s.Deploy = Limits(new() { Cpus = 0.5 }))),
        Service("CG0013", "cpus left out", RefusedBy.Config, static s => Change(s, static s => s.Cpus = 0.5, static s => s.Deploy = Limits(new() { Memory = 64.MiB() })), static s => s.Deploy = Limits(new() { Memory = 64.MiB(), Cpus = 0.5 })),
        Service("CG0013", "mem_limit", RefusedBy.Config, static s => Change(s, static s => s.MemLimit = 64.MiB(), static s => s.Deploy = Limits(new() { Memory = 65.MiB() })), static s => Change(s, static s => s.MemLimit = 64.MiB(), static s => s.Deploy = Limits(new() { Memory = 64.MiB() }))),
        Service("CG0013", "pids_limit", RefusedBy.Config, static s => Change(s, static s => s.PidsLimit = 64, static s => s.Deploy = Limits(new() { Pids = 65 })), static s => Change(s, static s => s.PidsLimit = 64, static s => s.Deploy = Limits(new() { Pids = 64 }))),
        Service("CG0013", "mem_reservation", RefusedBy.Config, static s => Change(s, static s => s.MemReservation = 64.MiB(), static s => s.Deploy = Reserved(65)), static s => Change(s, static s => s.MemReservation = 65.MiB(), static s => s.Deploy = Reserved(65))),
        Service("CG0013", "reservation above the limit", RefusedBy.Create, static s => Change(s, static s => s.MemLimit = 64.MiB(), static s => s.MemReservation = 65.MiB()), static s => Change(s, static s => s.MemLimit = 64.MiB(), static s => s.MemReservation = 64.MiB())),
        Service("CG0013", "swap below memory", RefusedBy.Create, static s => Change(s, static s => s.MemLimit = 64.MiB(), static s => s.MemswapLimit = 32.MiB()), static s => Change(s, static s => s.MemLimit = 64.MiB(), static s => s.MemswapLimit = 64.MiB())),
        Service("CG0013", "swap without memory", RefusedBy.Create, static s => s.MemswapLimit = 64.MiB(), static s => s.MemswapLimit = -1),
        Service("CG0013", "ulimit", RefusedBy.Up, static s => s.Ulimits["nofile"] = Ulimit.Of(soft: 1024, hard: 512), static s => s.Ulimits["nofile"] = Ulimit.Of(soft: 512, hard: 1024)),
        Service("CG0013", "max_attempts", RefusedBy.Create, static s => s.Deploy = Restarts("any", 3), static s => s.Deploy = Restarts("on-failure", 3)),
        Service("CG0013", "platform", RefusedBy.Config, static s => Change(s, static s => s.Platform = "linux/amd64", static s => s.Build = new() { Context = ".", Platforms = ["linux/arm64"] }), static s => Change(s, static s => s.Platform = "linux/amd64", static s => s.Build = new() { Context = ".", Platforms = ["linux/amd64"] })),
        new("CG0004", "container_name", RefusedBy.Config, static () => [Sleeper("a", static s => s.ContainerName = "one"), Sleeper("b", static s => s.ContainerName = "one")], static () => [Sleeper("a", static s => s.ContainerName = "one"), Sleeper("b", static s => s.ContainerName = "two")]),
    ];

    private static RefusedDefinition[] Needs() =>
    [
        Pair("CG0014", "depends_on", RefusedBy.Config, static (a, b) => a.DependsOn.Add(b), static (a, b) => b.DependsOn.Add(a)),
        Pair("CG0014", "network_mode", RefusedBy.Config, static (a, b) => a.DependsOn.Add(b), static (a, b) => b.NetworkMode = NetworkMode.Of(a)),
        Pair("CG0014", "pid", RefusedBy.Config, static (a, b) => a.DependsOn.Add(b), static (a, b) => b.Pid = NamespaceMode.Of(a)),
        Pair("CG0014", "uts", RefusedBy.Config, static (a, b) => a.DependsOn.Add(b), static (a, b) => b.Uts = NamespaceMode.Of(a)),
        Pair("CG0014", "links", RefusedBy.Config, static (a, b) => a.DependsOn.Add(b), static (_, b) => b.Links.Add("a:x")),
        Pair("CG0014", "volumes_from", RefusedBy.Config, static (a, b) => a.DependsOn.Add(b), static (_, b) => b.VolumesFrom.Add("a:ro")),
        Pair("CG0015", "links", RefusedBy.Config, static (_, b) => b.Links.Add("a"), static (_, b) => b.Links.Add("c")),
        Pair("CG0015", "volumes_from", RefusedBy.Config, static (_, b) => b.VolumesFrom.Add("a"), static (_, b) => b.VolumesFrom.Add("c:ro")),
        Pair("CG0015", "build of none", RefusedBy.Config, static (_, b) => b.Build = new() { Context = "." }, static (_, b) => b.Build = new() { Context = ".", AdditionalContexts = { ["x"] = "service:c" } }),
        Pair("CG0015", "build of what is not built", RefusedBy.Config, static (_, b) => b.Build = new() { Context = "." }, static (_, b) => b.Build = new() { Context = ".", AdditionalContexts = { ["x"] = "service:a" } }),
        Pair("CG0015", "ipc", RefusedBy.Up, static (a, b) => a.Ipc = NamespaceMode.Shareable, static (a, b) => Change(b, _ => a.Ipc = null, _ => b.Ipc = NamespaceMode.Of(a))),
        Pair("CG4002", "depends_on", RefusedBy.Config, static (a, b) => Change(a, static a => a.Profiles.Add("p"), _ => b.DependsOn.Add(a.Started().IfEnabled())), static (a, b) => b.DependsOn = [a]),
        Pair("CG4002", "network_mode", RefusedBy.Config, static (a, b) => Change(a, static a => a.Profiles.Add("p")), static (a, b) => b.NetworkMode = NetworkMode.Of(a)),
        Pair("CG4001", "no health check", RefusedBy.Up, static (a, b) => Change(b, _ => a.Healthcheck = Healthcheck.Exec("true").Every(1.Seconds()), _ => b.DependsOn.Add(a.Healthy())), static (a, b) => a.Healthcheck = Healthcheck.None),
        Pair("CG4001", "restart", RefusedBy.Up, static (a, b) => Change(b, _ => a.Command = Command.Of("true"), _ => b.DependsOn.Add(a.Completed())), static (a, b) => a.Restart = RestartPolicy.Always),
    ];

    private static RefusedDefinition[] Files() =>
    [
        Service("CG0016", "external secret", RefusedBy.Create, static s => s.Secrets.Add(new Secret { External = true }), static s => s.Secrets.Add(Secret.FromFile("/etc/hostname"))),
        Service("CG0016", "template_driver", RefusedBy.Create, static s => s.Secrets.Add(new Secret { File = "/etc/hostname", TemplateDriver = "golang" }), static s => s.Secrets.Add(Secret.FromFile("/etc/hostname"))),
        Service("CG0016", "driver", RefusedBy.Create, static s => s.Secrets.Add(new Secret { File = "/etc/hostname", Driver = "vault" }), static s => s.Secrets.Add(Secret.FromFile("/etc/hostname"))),
        Service("CG0016", "external config", RefusedBy.Create, static s => s.Configs.Add(new Config { External = true }), static s => s.Configs.Add(Config.FromContent("a"))),
        Service("CG0016", "read_only secret", RefusedBy.Up, static s => Change(s, static s => s.ReadOnly = true, static s => s.Secrets.Add(Secret.FromEnvironment("PATH"))), static s => s.Secrets.Add(Secret.FromEnvironment("PATH"))),
        Service("CG0016", "read_only config", RefusedBy.Up, static s => Change(s, static s => s.ReadOnly = true, static s => s.Configs.Add(Config.FromContent("a"))), static s => s.Configs.Add(Config.FromContent("a"))),
        Service("CG0011", "secret uid", RefusedBy.Up, static s => s.Secrets.Add(Secret.FromEnvironment("PATH").At("a") with { Uid = "root" }), static s => s.Secrets.Add(Secret.FromEnvironment("PATH").At("a").OwnedBy(5, 5))),
        Service("CG0011", "config gid", RefusedBy.Up, static s => s.Configs.Add(Config.FromContent("a").At("/a") with { Gid = "root" }), static s => s.Configs.Add(Config.FromContent("a").At("/a").OwnedBy(5, 5))),
        Service("CG0011", "volume name", RefusedBy.Create, static s => s.Volumes.Add(new Volume { Name = "my data" }.At("/d")), static s => s.Volumes.Add(new Volume { Labels = { ["company"] = "a" } }.At("/d"))),
        Service("CG0011", "volume option", RefusedBy.Create, static s => s.Volumes.Add(new Volume { DriverOpts = { ["path"] = "/x" } }.At("/d")), static s => s.Volumes.Add(new Volume { DriverOpts = { ["type"] = "tmpfs", ["device"] = "tmpfs" } }.At("/d"))),
    ];

    private static RefusedDefinition[] Networks() =>
    [
        .. Pools(),
        Addresses("of no subnet", new(), "10.219.1.5", "10.219.2.0/24", "10.219.2.5"),
        Addresses("outside", With("10.219.3.0/24"), "10.219.4.5", "10.219.3.0/24", "10.219.3.5"),
        Addresses("first", With("10.219.5.0/24"), "10.219.5.0", "10.219.5.0/24", "10.219.5.5"),
        Addresses("gateway by default", With("10.219.6.0/24"), "10.219.6.1", "10.219.6.0/24", "10.219.6.2"),
        Addresses("gateway", new() { Config = { new IpamPool { Subnet = "10.219.7.0/24", Gateway = "10.219.7.9" } } }, "10.219.7.9", "10.219.7.0/24", "10.219.7.8"),
        new("CG0018", "address twice", RefusedBy.Up,
            static () => Two(static network => (network.At("10.219.8.5"), network.At("10.219.8.5"))),
            static () => Two(static network => (network.At("10.219.8.5"), network.At("10.219.8.6")))),
        new("CG0018", "address of two containers", RefusedBy.Up,
            static () => [Sleeper(static s => Change(s, static s => s.Scale = 2, static s => s.Networks.Add(new Network { Ipam = With("10.219.9.0/24") }.At("10.219.9.5"))))],
            static () => [Sleeper(static s => s.Networks.Add(new Network { Ipam = With("10.219.9.0/24") }.At("10.219.9.5")))]),
        new("CG0018", "networks that overlap", RefusedBy.Create,
            static () => [Sleeper(static s => s.Networks = [new Network { Ipam = With("10.219.10.0/24") }, new Network { Ipam = With("10.219.10.128/25") }])],
            static () => [Sleeper(static s => s.Networks = [new Network { Ipam = With("10.219.10.0/25") }, new Network { Ipam = With("10.219.10.128/25") }])]),
        new("CG0018", "two subnets", RefusedBy.Create,
            static () => [Sleeper(static s => s.Networks.Add(new Network { Ipam = With("10.219.11.0/24", "10.219.12.0/24") }))],
            static () => [Sleeper(static s => s.Networks.Add(new Network { Ipam = With("10.219.11.0/24") }))]),
        Service("CG0011", "ipv4_address", RefusedBy.Create, static s => s.Networks.Add(new Network { Ipam = With("10.219.13.0/24") }.At("10.219.13")), static s => s.Networks.Add(new Network { Ipam = With("10.219.13.0/24") }.At("10.219.13.5"))),
        Service("CG0011", "network driver", RefusedBy.Create, static s => s.Networks.Add(new Network { Driver = "host" }), static s => s.Networks.Add(new Network { Driver = "bridge" })),
        new("CG0017", "two services", RefusedBy.Up,
            static () => [Sleeper(static s => s.Ports.Add(Port.Publish(28911, to: 80))), Sleeper(static s => s.Ports.Add(Port.Publish(28911, to: 80)))],
            static () => [Sleeper(static s => s.Ports.Add(Port.Publish(28912, to: 80).On("127.0.0.1"))), Sleeper(static s => s.Ports.Add(Port.Publish(28912, to: 80).On("127.0.0.2")))]),
        new("CG0017", "one service", RefusedBy.Up,
            static () => [Sleeper(static s => s.Ports = [Port.Publish(28913, to: 80), Port.Publish(28913, to: 81)])],
            static () => [Sleeper(static s => s.Ports = [Port.Publish(28913, to: 80), Port.Publish(28913, to: 81).Udp()])]),
        new("CG0017", "two containers", RefusedBy.Up,
            static () => [Sleeper(static s => Change(s, static s => s.Scale = 2, static s => s.Ports.Add(Port.Publish(28914, to: 80))))],
            static () => [Sleeper(static s => Change(s, static s => s.Scale = 2, static s => s.Ports.Add(Port.Publish(80))))]),
    ];

    private static RefusedDefinition[] Incomplete() =>
    [
        Service("CG0006", "port", RefusedBy.Config, static s => s.Ports.Add(new Port { Published = "80" }), static s => s.Ports.Add(new Port { Target = 80 })),
        Service("CG0006", "device", RefusedBy.Config, static s => s.Devices.Add(new DeviceMapping { Target = "/dev/x" }), static s => s.Devices.Add(new DeviceMapping { Source = "/dev/null" })),
        Service("CG0006", "bind", RefusedBy.Config, static s => s.Volumes.Add(new Mount { Type = MountType.Bind, Target = "/b" }), static s => s.Volumes.Add(new Mount { Type = MountType.Bind, Source = "/tmp", Target = "/b" })),
        Service("CG0006", "watch path", RefusedBy.Config, static s => s.Develop = Watch(new() { Action = WatchAction.Rebuild }), static s => s.Develop = Watch(new() { Action = WatchAction.Rebuild, Path = "." })),
        Service("CG0006", "watch action", RefusedBy.Config, static s => s.Develop = Watch(new() { Path = "." }), static s => s.Develop = Watch(new() { Action = WatchAction.Restart, Path = "." })),
        Service("CG0006", "watch target", RefusedBy.Config, static s => s.Develop = Watch(new() { Path = ".", Action = WatchAction.Sync }), static s => s.Develop = Watch(new() { Path = ".", Action = WatchAction.Sync, Target = "/x" })),
        Service("CG0006", "hook", RefusedBy.Config, static s => s.PostStart.Add(new ServiceHook { User = "1" }), static s => s.PostStart.Add(new ServiceHook { Command = "true" })),
        Service("CG0006", "provider", RefusedBy.Config, static s => s.Provider = new() { Options = { ["a"] = "b" } }, static s => s.Provider = null),
        Service("CG0006", "env_file", RefusedBy.Config, static s => s.EnvFile.Add(new EnvFile { Format = "raw" }), static s => s.EnvFile.Add(new EnvFile { Path = "./none", Required = false })),
        Service("CG0006", "device capabilities", RefusedBy.Config, static s => s.Deploy = Devices(new() { Count = 1 }), static s => s.Deploy = Devices(new() { Count = 1, Capabilities = ["gpu"] })),
        Nodes("CG0006", "secret with only a driver", RefusedBy.Config, static () => [new Secret { Driver = "vault" }], static () => [Secret.FromFile("./a")]),
        Nodes("CG0006", "model", RefusedBy.Config, static () => [new Model()], static () => [new Model { Reference = "ai/model" }]),
    ];

    private static IEnumerable<RefusedDefinition> Pools()
    {
        // Engine 20.10 keeps the subnet of a network that it could not make for its auxiliary addresses, so those that are right have another.
        (string Name, string Rule, IpamPool Wrong, IpamPool Right)[] pools =
        [
            ("subnet", "CG0011", new() { Subnet = "10.219.20.0" }, new() { Subnet = "10.219.20.0/24" }),
            ("ip_range", "CG0011", new() { Subnet = "10.219.21.0/24", IpRange = "10.219.21.5" }, new() { Subnet = "10.219.21.0/24", IpRange = "10.219.21.128/25" }),
            ("gateway", "CG0011", new() { Subnet = "10.219.22.0/24", Gateway = "gateway" }, new() { Subnet = "10.219.22.0/24", Gateway = "10.219.22.9" }),
            ("aux_addresses", "CG0011", new() { Subnet = "10.219.23.0/24", AuxAddresses = { ["a"] = "a" } }, new() { Subnet = "10.219.123.0/24", AuxAddresses = { ["a"] = "10.219.123.5" } }),
            ("gateway outside", "CG0018", new() { Subnet = "10.219.24.0/24", Gateway = "10.219.25.1" }, new() { Subnet = "10.219.24.0/24", Gateway = "10.219.24.1" }),
            ("gateway at the edge", "CG0018", new() { Subnet = "10.219.26.0/24", Gateway = "10.219.26.255" }, new() { Subnet = "10.219.26.0/24", Gateway = "10.219.26.254" }),
            ("gateway of no subnet", "CG0018", new() { Gateway = "10.219.27.1" }, new() { Subnet = "10.219.27.0/24", Gateway = "10.219.27.1" }),
            ("aux_addresses outside", "CG0018", new() { Subnet = "10.219.28.0/24", AuxAddresses = { ["a"] = "10.219.29.1" } }, new() { Subnet = "10.219.128.0/24", AuxAddresses = { ["a"] = "10.219.128.9" } }),
        ];
        return pools.Select(static pool => new RefusedDefinition(pool.Rule, pool.Name, RefusedBy.Create, () => [In(pool.Wrong)], () => [In(pool.Right)]));

        static Service In(IpamPool pool) => Sleeper(s => s.Networks.Add(new Network { Ipam = new() { Config = { pool with { } } } }));
    }

    private static RefusedDefinition Addresses(string name, Ipam wrong, string wrongAddress, string subnet, string address) => new(
        "CG0018", "address " + name, RefusedBy.Up,
        () => [Sleeper(s => s.Networks.Add(new Network { Ipam = wrong with { } }.At(wrongAddress)))],
        () => [Sleeper(s => s.Networks.Add(new Network { Ipam = With(subnet) }.At(address)))]);

    private static Ipam With(params string[] subnets)
    {
        var ipam = new Ipam();
        ipam.Config.AddRange(subnets.Select(static subnet => new IpamPool { Subnet = subnet }));
        return ipam;
    }

    private static NamedNode[] Two(Func<Network, (NetworkAttachment First, NetworkAttachment Second)> attach)
    {
        var (first, second) = attach(new Network { Ipam = With("10.219.8.0/24") });
        return [Sleeper(s => s.Networks.Add(first)), Sleeper(s => s.Networks.Add(second))];
    }

    private static RefusedDefinition Service(string rule, string name, RefusedBy refusedBy, Action<Service> wrong, Action<Service> right) =>
        new(rule, name, refusedBy, () => [Sleeper(wrong)], () => [Sleeper(right)]) { Fragment = (wrong, right) };

    private static RefusedDefinition Nodes(string rule, string name, RefusedBy refusedBy, Func<NamedNode[]> wrong, Func<NamedNode[]> right) =>
        new(rule, name, refusedBy, () => [Sleeper(), .. wrong()], () => [Sleeper(), .. right()]);

    /// <summary>Two services, <c>a</c> and <c>b</c>, and a mistake between them.</summary>
    private static RefusedDefinition Pair(string rule, string name, RefusedBy refusedBy, Action<Service, Service> right, Action<Service, Service> mistake)
    {
        return new RefusedDefinition(rule, name, refusedBy, () => Make(right + mistake), () => Make(right));

        static NamedNode[] Make(Action<Service, Service> change)
        {
            Service a = Sleeper("a"), b = Sleeper("b");
            change(a, b);
            return [a, b];
        }
    }

    private static RefusedDefinition[] WithNetworkOfAnother(Action<Service> change, string name) =>
        [Pair("CG0012", name + " in another's network", RefusedBy.Create, (_, b) => { if (name != "links") change(b); }, (a, b) => Change(b, b => b.NetworkMode = NetworkMode.Of(a), b => { if (name == "links") b.Links.Add("a"); }))];

    private static Service Sleeper(string key, Action<Service>? change = null) => RefusedDefinition.Sleeper(s => Change(s, s => s.Key = key, s => change?.Invoke(s)));

    private static Service Sleeper(Action<Service>? change = null) => RefusedDefinition.Sleeper(change);

    private static void Change(Service service, params Action<Service>[] changes)
    {
        foreach (var change in changes)
            change(service);
    }

    private static Deploy Limits(ResourceLimits limits) => new() { Resources = new() { Limits = limits } };

    private static Deploy Reserved(int mebibytes) => new() { Resources = new() { Reservations = new() { Memory = mebibytes.MiB() } } };

    private static Deploy Devices(DeviceRequest request) => new() { Resources = new() { Reservations = new() { Devices = { request } } } };

    private static Deploy Restarts(string condition, int? attempts) =>
        new() { RestartPolicy = new() { Condition = Value<RestartCondition>.FromText(condition), MaxAttempts = attempts is { } number ? number : (Value<long>?)null } };

    private static Mount Propagated(string kind)
    {
        var mount = Bind.From("/tmp").At("/host");
        mount.Bind!.Propagation = kind;
        return mount;
    }

    private static Logging Log(string option, Text value) => new() { Driver = "json-file", Options = { [option] = value } };

    private static Develop Watch(WatchRule rule) => new() { Watch = { rule } };
}
