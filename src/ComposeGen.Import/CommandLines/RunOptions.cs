using System.Globalization;
using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.CommandLines;

/// <summary>The options of <c>docker run</c>, each with the attribute that says the same.</summary>
/// <remarks>Docker documentation, "docker container run".</remarks>
internal static class RunOptions
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['a'] = "attach",
        ['c'] = "cpu-shares",
        ['d'] = "detach",
        ['e'] = "env",
        ['h'] = "hostname",
        ['i'] = "interactive",
        ['l'] = "label",
        ['m'] = "memory",
        ['p'] = "publish",
        ['P'] = "publish-all",
        ['q'] = "quiet",
        ['t'] = "tty",
        ['u'] = "user",
        ['v'] = "volume",
        ['w'] = "workdir",
    };

    private static readonly Dictionary<string, RunOption> All = new RunOption[]
    {
        // One value, one attribute.
        Text("name", "container_name"), Text("hostname", "hostname"), Text("domainname", "domainname"), Text("user", "user"),
        Text("workdir", "working_dir"), Text("restart", "restart"), Text("memory", "mem_limit"), Text("memory-reservation", "mem_reservation"),
        Text("memory-swap", "memswap_limit"), Text("memory-swappiness", "mem_swappiness"), Text("cpus", "cpus"), Text("cpu-shares", "cpu_shares"),
        Text("cpu-quota", "cpu_quota"), Text("cpu-period", "cpu_period"), Text("cpu-rt-period", "cpu_rt_period"), Text("cpu-rt-runtime", "cpu_rt_runtime"),
        Text("cpu-count", "cpu_count"), Text("cpu-percent", "cpu_percent"), Text("cpuset-cpus", "cpuset"), Text("blkio-weight", "blkio_config.weight"),
        Text("cgroup-parent", "cgroup_parent"), Text("cgroupns", "cgroup"), Text("ipc", "ipc"), Text("isolation", "isolation"), Text("log-driver", "logging.driver"),
        Text("oom-score-adj", "oom_score_adj"), Text("pid", "pid"), Text("pids-limit", "pids_limit"), Text("platform", "platform"), Text("pull", "pull_policy"),
        Text("runtime", "runtime"), Text("shm-size", "shm_size"), Text("stop-signal", "stop_signal"), Text("userns", "userns_mode"), Text("uts", "uts"),
        Text("health-cmd", "healthcheck.test"), Text("health-interval", "healthcheck.interval"), Text("health-timeout", "healthcheck.timeout"),
        Text("health-retries", "healthcheck.retries"), Text("health-start-period", "healthcheck.start_period"), Text("health-start-interval", "healthcheck.start_interval"),

        // True or false.
        Flag("init", "init"), Flag("interactive", "stdin_open"), Flag("tty", "tty"), Flag("privileged", "privileged"), Flag("read-only", "read_only"),
        Flag("oom-kill-disable", "oom_kill_disable"), Flag("no-healthcheck", "healthcheck.disable"), Flag("use-api-socket", "use_api_socket"),

        // Several values.
        Item("env", "environment"), Item("label", "labels"), Item("annotation", "annotations"), Item("publish", "ports"), Item("expose", "expose"),
        Item("tmpfs", "tmpfs"), Item("add-host", "extra_hosts"), Item("dns", "dns"), Item("dns-option", "dns_opt"), Item("dns-opt", "dns_opt"),
        Item("dns-search", "dns_search"), Item("cap-add", "cap_add"), Item("cap-drop", "cap_drop"), Item("device", "devices"),
        Item("device-cgroup-rule", "device_cgroup_rules"), Item("group-add", "group_add"), Item("security-opt", "security_opt"), Item("sysctl", "sysctls"),
        Item("label-file", "label_file"), Item("link", "external_links"),

        // What is written another way.
        new("entrypoint", true, static (service, value) => service.Set("entrypoint", value.Text.Length == 0
            ? new YamlList(value.Place, [])
            : new YamlList(value.Place, [new YamlItem(value, SourceComments.None)]))),
        new("env-file", true, static (service, value) => service.Add("env_file", Map(value.Place, ("path", value.Text), ("format", "raw")))),
        new("stop-timeout", true, static (service, value) => service.Set("stop_grace_period", Scalar(value, value.Text + "s"))),
        new("log-opt", true, static (service, value) => Pair(service, "logging.options", value)),
        new("storage-opt", true, static (service, value) => Pair(service, "storage_opt", value)),
        new("ulimit", true, Ulimit),
        new("gpus", true, Gpus),
        new("volume", true, static (service, value) => RunMounts.AddShort(service, value)),
        new("mount", true, static (service, value) => RunMounts.AddLong(service, value)),
        new("volumes-from", true, static (service, value) => service.Add("volumes_from", Scalar(value, "container:" + value.Text))),
        new("network", true, RunNetworks.Add), new("net", true, RunNetworks.Add),
        Attachment("network-alias", "aliases"), Attachment("net-alias", "aliases"), Attachment("ip", "ipv4_address"), Attachment("ip6", "ipv6_address"),
        Attachment("link-local-ip", "link_local_ips"), Attachment("mac-address", "mac_address"),
        Rate("device-read-bps", "device_read_bps", "rate"), Rate("device-read-iops", "device_read_iops", "rate"),
        Rate("device-write-bps", "device_write_bps", "rate"), Rate("device-write-iops", "device_write_iops", "rate"),
        Rate("blkio-weight-device", "weight_device", "weight"),

        // What is about the command and not about the container.
        Idle("detach", false), Idle("quiet", false), Idle("sig-proxy", false), Idle("disable-content-trust", false), Idle("attach", true), Idle("detach-keys", true), Idle("cidfile", true),
        new("rm", false, static (service, value) => service.Notes.Carried(value.Place, "--rm is left out: docker compose down removes the container")),

        // What Compose has no attribute for.
        Refused("publish-all", false, "publish the ports by number with -p"), Refused("cpuset-mems", true, "no attribute says it"),
        Refused("kernel-memory", true, "the engine ignores it by now"), Refused("io-maxbandwidth", true, "no attribute says it"),
        Refused("io-maxiops", true, "no attribute says it"), Refused("volume-driver", true, "set the driver of the volume itself"),
    }.ToDictionary(static option => option.Name);

    public static RunOption? Find(string name) => All.GetValueOrDefault(name);

    public static RunOption? Find(char letter) => Letters.TryGetValue(letter, out var name) ? All[name] : null;

    public static IEnumerable<string> Names => All.Keys;

    internal static YamlScalar Scalar(YamlScalar value, string text) => new(value.Place, text, YamlKind.Text);

    internal static YamlMap Map(SourcePlace place, params (string Key, string Value)[] entries) => new(place,
        [.. entries.Select(entry => new YamlEntry(entry.Key, place, new YamlScalar(place, entry.Value, YamlKind.Text), SourceComments.None))]);

    private static RunOption Text(string name, string path) => new(name, true, (service, value) => service.Set(path, value));

    private static RunOption Item(string name, string path) => new(name, true, (service, value) => service.Add(path, value));

    private static RunOption Flag(string name, string path) => new(name, false, (service, value) => service.Set(path, value));

    private static RunOption Attachment(string name, string key) => new(name, true, (service, value) => RunNetworks.Attach(service, key, value));

    private static RunOption Idle(string name, bool takesValue) => new(name, takesValue, static (_, _) => { });

    private static RunOption Refused(string name, bool takesValue, string advice) => new(name, takesValue,
        (service, value) => service.Notes.Refused(value.Place, $"--{name} has no counterpart in a Compose file and is left out: {advice}"));

    private static RunOption Rate(string name, string path, string key) => new(name, true, (service, value) =>
    {
        var colon = value.Text.LastIndexOf(':');
        if (colon < 0)
        {
            throw new ImportException(value.Place, $"'{value.Text}' is not a device and its {key}; write PATH:{key.ToUpperInvariant()}");
        }

        service.Add("blkio_config." + path, Map(value.Place, ("path", value.Text[..colon]), (key, value.Text[(colon + 1)..])));
    });

    private static void Pair(RunService service, string path, YamlScalar value)
    {
        var (key, text) = value.Text.Split('=', 2) is [var left, var right] ? (left, right) : (value.Text, "");
        service.Set(path + RunService.Separator + key, Scalar(value, text));
    }

    private static void Ulimit(RunService service, YamlScalar value)
    {
        if (value.Text.Split('=', 2) is not [var name, var limits])
        {
            throw new ImportException(value.Place, $"'{value.Text}' is not a limit; write NAME=SOFT or NAME=SOFT:HARD");
        }

        var ends = limits.Split(':');
        service.Set("ulimits." + name, Map(value.Place, ("soft", ends[0]), ("hard", ends[^1])));
    }

    private static void Gpus(RunService service, YamlScalar value)
    {
        if (value.Text == "all")
        {
            service.Set("gpus", value);
            return;
        }

        var request = new YamlMap(value.Place, []);
        var capabilities = "gpu";
        foreach (var field in CommaFields.Split(value.Text))
        {
            var (key, text) = field.Split('=', 2) is [var left, var right] ? (left, right) : ("count", field);
            switch (key)
            {
                case "capabilities":
                    capabilities = text;
                    break;
                case "device":
                    request.Set(new YamlEntry("device_ids", value.Place, List(value, text), SourceComments.None));
                    break;
                case "count" or "driver":
                    request.Set(new YamlEntry(key, value.Place, long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                        ? new YamlScalar(value.Place, text, YamlKind.Integer) : Scalar(value, text), SourceComments.None));
                    break;
                default:
                    service.Notes.Refused(value.Place, $"'{field}' of --gpus is not known and is left out");
                    break;
            }
        }

        request.Set(new YamlEntry("capabilities", value.Place, List(value, capabilities), SourceComments.None));
        service.Add("gpus", request);
    }

    private static YamlList List(YamlScalar value, string text) => new(value.Place, [.. text.Split(',').Select(item => new YamlItem(Scalar(value, item), SourceComments.None))]);
}
