using CsCheck;

namespace ComposeGen.Engine.Tests;

/// <summary>
/// A service of random attributes: the names of the attributes, and a seed from which each of them has its value. An
/// attribute that is taken away leaves the others as they are, so a service that fails shrinks one attribute at a time.
/// </summary>
internal sealed record RandomService(string Name, uint Seed, IReadOnlyList<string> Attributes)
{
    private static readonly string[] Odd =
        ["", " ", "a b", "it's", "\"quoted\"", "$HOME", "${X}", "$$", "`id`", "\\", "a\\nb", "line\nbreak", "%d", "*", "~", "#x", "é 漢", "a,b", "a=b", ";", "{{.ID}}", "-x", "!", "0", "true"];

    private static readonly Gen<string> Value = Gen.OneOf(Pick(Odd), Gen.String[Gen.Char[' ', '~'], 0, 12]);
    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'z'], 1, 8];
    private static readonly Gen<int> Small = Gen.Int[0, 3];
    private static readonly Gen<int> Address = Gen.Int[1, 254];

    /// <summary>Everything that an engine of the version 20.10 can create. The values follow the rules of the specification.</summary>
    private static readonly Dictionary<string, Gen<Action<RandomApp, Service>>> Setters = new()
    {
        ["command"] = Set(Gen.OneOf(Value.Array[1, 4].Select(WordsOf), Pick<Command>("run 'a b' \"c\" d\\ e", "x")), (_, s, v) => s.Command = v),
        ["entrypoint"] = Set(Gen.Select(Word, Value.Array[0, 2], (first, rest) => WordsOf([first, .. rest])), (_, s, v) => s.Entrypoint = v),
        ["environment"] = Set(Gen.Select(Word, Value).Array[1, 4], (_, s, v) => v.ToList().ForEach(pair => s.Environment[pair.Item1] = pair.Item2)),
        ["labels"] = Set(Gen.Select(Word, Value).Array[1, 3], (_, s, v) => v.ToList().ForEach(pair => s.Labels["my." + pair.Item1] = pair.Item2)),
        ["user"] = Set(Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 5000], Gen.Bool, (u, g, both) => both ? UserId.Of(u, g) : UserId.Of(u)), (_, s, v) => s.User = v),
        ["working_dir"] = Set(Word, (_, s, v) => s.WorkingDir = "/" + v),
        ["hostname"] = Set(Word, (_, s, v) => { if (s.NetworkMode is null) { s.Hostname = v; } }),
        ["domainname"] = Set(Word, (_, s, v) => { if (s.NetworkMode is null) { s.Domainname = v + ".test"; } }),
        ["init"] = Set(Gen.Bool, (_, s, v) => s.Init = v),
        ["tty"] = Set(Gen.Bool, (_, s, v) => s.Tty = v),
        ["stdin_open"] = Set(Gen.Bool, (_, s, v) => s.StdinOpen = v),
        ["read_only"] = Set(Gen.Bool, (_, s, v) => s.ReadOnly = v),
        ["privileged"] = Set(Gen.Bool, (_, s, v) => s.Privileged = v),
        ["stop_signal"] = Set(Pick("SIGINT", "SIGKILL", "15"), (_, s, v) => s.StopSignal = v),
        ["stop_grace_period"] = Set(Gen.Int[0, 100_000], (_, s, v) => s.StopGracePeriod = TimeSpan.FromMilliseconds(v)),
        ["shm_size"] = Set(Gen.Int[1, 100], (_, s, v) => s.ShmSize = v.MiB()),
        ["cap_add"] = Set(Pick("NET_ADMIN", "SYS_TIME", "ALL"), (_, s, v) => s.CapAdd = v),
        ["cap_drop"] = Set(Pick("CHOWN", "KILL", "ALL"), (_, s, v) => s.CapDrop = v),
        ["security_opt"] = Set(Pick("no-new-privileges:true", "seccomp=unconfined", "label=disable", "apparmor=unconfined"), (_, s, v) => s.SecurityOpt = v),
        ["sysctls"] = Set(Gen.Int[1, 9999], (_, s, v) => { if (s.NetworkMode is null) { s.Sysctls["net.core.somaxconn"] = v.ToString(null, null); } }),
        ["ulimits"] = Set(Gen.Select(Gen.Int[1, 100], Gen.Int[100, 200], Gen.Bool), (_, s, v) => s.Ulimits["nofile"] = v.Item3 ? Ulimit.Of(v.Item1, v.Item2) : v.Item1),
        ["cpus"] = Set(Gen.Int[1, 199], (_, s, v) => { if (s.CpuQuota is null) { s.Cpus = v / 100.0; } }),
        ["cpu_shares"] = Set(Gen.Int[2, 5000], (_, s, v) => s.CpuShares = v),
        ["cpu_quota"] = Set(Gen.Int[1000, 90000], (_, s, v) => { if (s.Cpus is null && s.Deploy?.Resources?.Limits is null) { s.CpuQuota = v; } }),
        ["cpuset"] = Set(Pick("0", "0-1"), (_, s, v) => s.Cpuset = v),
        ["memory"] = Set(Gen.Select(Gen.Int[8, 900], Gen.Bool, Gen.Bool), (_, s, v) =>
        {
            if (s.Deploy is null)
            {
                s.MemLimit = v.Item1.MiB();
                s.MemswapLimit = v.Item2 ? (2 * v.Item1).MiB() : null;
                s.MemReservation = v.Item3 ? 6.MiB() : null;
            }
        }),
        ["mem_swappiness"] = Set(Gen.Int[0, 100], (_, s, v) => s.MemSwappiness = v),
        ["pids_limit"] = Set(Gen.Int[-1, 50], (_, s, v) => { if (s.Deploy is null) { s.PidsLimit = v; } }),
        ["oom_score_adj"] = Set(Gen.Int[-1000, 1000], (_, s, v) => s.OomScoreAdj = v),
        ["oom_kill_disable"] = Set(Gen.Bool, (_, s, v) => s.OomKillDisable = v),
        ["blkio_config"] = Set(Gen.Int[10, 1000], (_, s, v) => s.BlkioConfig = new BlkioConfig
        {
            Weight = v,
            DeviceReadBps = { new BlkioLimit { Path = "/dev/null", Rate = v.KiB() } },
            DeviceWriteIops = { new BlkioIopsLimit { Path = "/dev/null", Rate = v } },
        }),
        ["logging"] = Set(Gen.Select(Pick("json-file", "local"), Gen.Int[1, 9]), (_, s, v) => s.Logging = new Logging { Driver = v.Item1, Options = { ["max-size"] = v.Item2 + "m" } }),
        ["extra_hosts"] = Set(Gen.Select(Word, Address), (_, s, v) => s.ExtraHosts[v.Item1] = new[] { "10.0.0." + v.Item2, "host-gateway" }),
        ["dns"] = Set(Address, (_, s, v) => s.Dns = new[] { "10.0.0." + v, "10.0.1." + v }),
        ["dns_search"] = Set(Word, (_, s, v) => s.DnsSearch = v + ".test"),
        ["dns_opt"] = Set(Small, (_, s, v) => s.DnsOpt = "ndots:" + v),
        ["group_add"] = Set(Gen.Int[1, 9999], (_, s, v) => s.GroupAdd = new[] { v.ToString(null, null), "staff" }),
        ["devices"] = Set(Pick("r", "rw", "rwm", "m"), (_, s, v) => s.Devices.Add(new DeviceMapping { Source = "/dev/null", Target = "/dev/my" + v, Permissions = v })),
        ["device_cgroup_rules"] = Set(Pick("c 1:3 mr", "a 7:* rwm"), (_, s, v) => s.DeviceCgroupRules = v),
        ["cgroup_parent"] = Set(Word, (_, s, v) => s.CgroupParent = "/" + v),
        ["cgroup"] = Set(Pick(CgroupNamespace.Host, CgroupNamespace.Private), (_, s, v) => { if (s.Privileged?.Literal != true) { s.Cgroup = v; } }),
        ["restart"] = Set(Pick(RestartPolicy.No, RestartPolicy.Always, RestartPolicy.UnlessStopped, RestartPolicy.OnFailure, RestartPolicy.OnFailureAtMost(3)), (_, s, v) => s.Restart = v),
        ["ipc"] = Set(Pick(NamespaceMode.Host, NamespaceMode.Private, NamespaceMode.Shareable, null), (app, s, v) => s.Ipc = v ?? NamespaceMode.Of(app.Base)),
        ["pid"] = Set(Pick(NamespaceMode.Host, null), (app, s, v) => s.Pid = v ?? NamespaceMode.Of(app.Base)),
        ["uts"] = Set(Gen.Const(true), (_, s, _) => { if (s is { Hostname: null, Domainname: null }) { s.Uts = NamespaceMode.Host; } }),
        ["userns_mode"] = Set(Gen.Const(true), (_, s, _) => s.UsernsMode = "host"),
        ["runtime"] = Set(Gen.Const("runc"), (_, s, v) => s.Runtime = v),
        ["network_mode"] = Set(Pick(NetworkMode.None, NetworkMode.Bridge, null), (app, s, v) =>
        {
            if (s is { Networks.Count: 0, Ports.Count: 0, Hostname: null, Domainname: null, Uts: null, Sysctls.Count: 0, Links.Count: 0, Expose.IsEmpty: true, Dns.IsEmpty: true, DnsSearch.IsEmpty: true, DnsOpt.IsEmpty: true, ExtraHosts.IsEmpty: true })
            {
                s.NetworkMode = v ?? NetworkMode.Of(app.Base);
            }
        }),
        ["networks"] = Set(Gen.Select(Gen.Int[1, 3], Word.Array[0, 2], Small), (app, s, v) =>
        {
            if (s.NetworkMode is null)
            {
                s.Networks.AddRange(app.Networks.Take(v.Item1).Select((network, i) => network.As(v.Item2) with { Priority = i == v.Item3 ? 10 : null }));
            }
        }),
        ["ports"] = Set(Gen.Select(Gen.Int[1, 65535], Pick("", "18080", "18080-18085"), Pick("", "127.0.0.1", "::1"), Pick("tcp", "udp", "sctp")), (_, s, v) =>
        {
            if (s.NetworkMode is null)
            {
                s.Ports.Add(new Port { Target = v.Item1, Published = v.Item2.Length == 0 ? null : (Text)v.Item2, HostIp = v.Item3.Length == 0 ? null : (Text)v.Item3, Protocol = v.Item4 });
            }
        }),
        ["expose"] = Set(Gen.Int[1, 60000], (_, s, v) => { if (s.NetworkMode is null) { s.Expose = new[] { v + "/udp", v + "-" + (v + 3) }; } }),
        ["volumes"] = Set(Gen.Int[0, 8].Array[1, 4], (app, s, v) => s.Volumes.AddRange(v.Distinct().Select(kind => MountOf(app, kind)))),
        ["tmpfs"] = Set(Pick("/run", "/tmp:size=64k,mode=1777,uid=1000"), (_, s, v) => s.Tmpfs = v),
        ["healthcheck"] = Set(Gen.Select(Gen.Int[0, 3], Gen.Int[1, 90], Value), (_, s, v) => s.Healthcheck = v.Item1 switch
        {
            0 => Healthcheck.None,
            1 => Healthcheck.Shell("test " + v.Item3).Every(v.Item2.Seconds()).Failing(v.Item2),
            2 => Healthcheck.Exec("test", v.Item3).Within(v.Item2.Seconds()),
            _ => Healthcheck.Shell("true").After(v.Item2.Minutes()),
        }),
        ["secrets"] = Set(Gen.Bool, (app, s, v) => s.Secrets.Add(v ? app.Secret : app.Secret.At("/etc/other"))),
        ["configs"] = Set(Gen.Bool, (app, s, v) => s.Configs.Add(v ? app.Config : app.Config.At("/etc/a config"))),
        ["deploy"] = Set(Gen.Select(Gen.Int[1, 199], Gen.Int[0, 50], Pick(RestartCondition.None, RestartCondition.Any, RestartCondition.OnFailure)), (_, s, v) =>
        {
            if (s is { MemLimit: null, PidsLimit: null, Cpus: null, CpuQuota: null })
            {
                s.Deploy = new Deploy
                {
                    RestartPolicy = new DeployRestartPolicy { Condition = v.Item3, MaxAttempts = v.Item3 == RestartCondition.OnFailure ? 2 : null },
                    Resources = new Resources { Limits = new ResourceLimits { Cpus = v.Item1 / 100.0, Memory = 64.MiB(), Pids = v.Item2 }, Reservations = new ResourceReservations { Memory = 8.MiB() } },
                };
            }
        }),
        ["depends_on"] = Set(Gen.Bool, (app, s, v) => s.DependsOn.Add(v ? app.Base.Started().RestartsTogether() : app.Base.Started())),
        ["links"] = Set(Word, (_, s, v) => { if (s is { NetworkMode: null, Networks.Count: 0 }) { s.Links = new[] { "base", "base:" + v }; } }),
        ["volumes_from"] = Set(Gen.Const("base"), (_, s, v) => s.VolumesFrom = v),
    };

    public static IReadOnlyCollection<string> AllAttributes => Setters.Keys;

    public static RandomService Of(string name, uint seed)
    {
        var pcg = new PCG(0, seed);
        return new RandomService(name, seed, [.. Setters.Keys.Where(_ => Gen.Int[0, 4].Generate(pcg, null, out var _) == 0)]);
    }

    public Service Create(RandomApp app)
    {
        var service = new Service(Apps.Image) { Key = Name };
        var stream = 1u;
        foreach (var (attribute, setter) in Setters)
        {
            var set = setter.Generate(new PCG(stream++, Seed), null, out _);
            if (Attributes.Contains(attribute))
            {
                set(app, service);
            }
        }

        return service;
    }

    private static Gen<T> Pick<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Action<RandomApp, Service>> Set<T>(Gen<T> values, Action<RandomApp, Service, T> set) =>
        values.Select(value => (Action<RandomApp, Service>)((app, service) => set(app, service, value)));

    private static Command WordsOf(string[] words) => Command.Of([.. words.Select(static word => (Text)word)]);

    private static Mount MountOf(RandomApp app, int kind) => kind switch
    {
        0 => app.Volumes[0].At("/data"),
        1 => app.Volumes[1].At("/read only").AsReadOnly(),
        2 => app.Volumes[0].At("/again").NoCopy(),
        3 => Bind.From("./there").At("/there"),
        4 => Bind.From("./made").CreateHostPath().At("/made").AsReadOnly(),
        5 => Tmpfs.At("/scratch", 1.MiB(), "1777"),
        6 => Volume.Anonymous("/anonymous"),
        7 => new Mount { Type = MountType.Bind, Source = "./there", Target = "/labelled", Bind = new BindOptions { CreateHostPath = true, Selinux = SelinuxLabel.Shared } },
        _ => new Mount { Type = MountType.Bind, Source = "./there", Target = "/spread", Bind = new BindOptions { CreateHostPath = false, Propagation = "rslave" } },
    };
}
