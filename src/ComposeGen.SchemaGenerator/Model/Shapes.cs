namespace ComposeGen.SchemaGenerator.Model;

/// <summary>
/// Attributes whose C# type says more than the schema can: units, references to declared things, closed notations.
/// </summary>
internal static class Shapes
{
    private static readonly Dictionary<string, (string Type, string Form)> ByPath = Build();

    /// <summary>Definitions that stand for one hand-written type wherever they are used.</summary>
    private static readonly Dictionary<string, (string Type, string Form)> ByDefinition = new()
    {
        ["command"] = ("Command", "Custom"),
        ["string_or_list"] = ("TextList", "List"),
        ["list_of_strings"] = ("TextList", "List"),
        ["label_file"] = ("TextList", "List"),
        ["list_or_dict"] = ("TextMap", "Map"),
        ["extra_hosts"] = ("TextListMap", "Map"),
        ["ulimits"] = ("ComposeMap<Ulimit>", "Map"),
        ["env_file"] = ("ComposeList<EnvFile>", "List"),
        ["gpus"] = ("GpuList", "Custom"),
        ["include"] = ("Include", "Node"),
        ["devices"] = ("ComposeList<DeviceRequest>", "List"),
        ["generic_resources"] = ("ComposeList<GenericResource>", "List"),
    };

    public static bool TryGet(string path, out string type, out string form) => Take(ByPath, path, out type, out form);

    public static bool TryGetDefinition(string name, out string type, out string form) =>
        Take(ByDefinition, name, out type, out form);

    private static bool Take(Dictionary<string, (string Type, string Form)> table, string key, out string type, out string form)
    {
        var found = table.TryGetValue(key, out var shape);
        (type, form) = found ? shape : ("", "");
        return found;
    }

    private static Dictionary<string, (string, string)> Build()
    {
        var table = new Dictionary<string, (string, string)>();

        All("ByteSize", "Scalar",
            "service.mem_limit", "service.mem_reservation", "service.memswap_limit", "service.shm_size",
            "service.build.shm_size", "service.volumes[].tmpfs.size",
            "deployment.resources.limits.memory", "deployment.resources.reservations.memory");
        All("Duration", "Scalar",
            "service.stop_grace_period", "service.pull_refresh_after",
            "healthcheck.interval", "healthcheck.timeout", "healthcheck.start_period", "healthcheck.start_interval",
            "deployment.rollback_config.delay", "deployment.rollback_config.monitor",
            "deployment.update_config.delay", "deployment.update_config.monitor",
            "deployment.restart_policy.delay", "deployment.restart_policy.window");
        All("Value<long>", "Scalar",
            "service.cpu_shares", "service.cpu_quota", "service.cpu_period", "service.cpu_rt_period",
            "service.cpu_rt_runtime", "service.cpu_count", "service.cpu_percent", "service.pids_limit", "healthcheck.retries",
            "service.networks.*.priority", "service.networks.*.gw_priority",
            "generic_resources[].discrete_resource_spec.value", "service.oom_score_adj");
        All("Value<double>", "Scalar", "service.cpus", "deployment.resources.limits.cpus", "deployment.resources.reservations.cpus");
        All("UnixMode", "Scalar", "service.volumes[].tmpfs.mode");
        All("UserId", "Scalar", "service.user", "service_hook.user", "pre_start_hook.user");
        All("RestartPolicy", "Scalar", "service.restart");
        All("PullPolicy", "Scalar", "service.pull_policy");
        All("NetworkMode", "Scalar", "service.network_mode");
        All("NamespaceMode", "Scalar", "service.ipc", "service.pid", "service.uts");
        All("MountSource", "Scalar", "service.volumes[].source");
        All("DeviceCount", "Scalar", "devices[].count", "gpus[].count");
        All("Text", "Scalar", "service.build.provenance", "service.build.sbom", "service.ports[].published");
        All("Command", "Custom", "healthcheck.test");
        All("ComposeList<Dependency>", "KeyedList", "service.depends_on");
        All("ComposeList<NetworkAttachment>", "KeyedList", "service.networks");
        All("ComposeList<ModelBinding>", "KeyedList", "service.models");
        All("ComposeList<SecretReference>", "List", "service.secrets", "service.build.secrets");
        All("ComposeList<BlkioIopsLimit>", "List", "service.blkio_config.device_read_iops", "service.blkio_config.device_write_iops");
        All("ComposeList<ConfigReference>", "List", "service.configs");
        foreach (var word in Words.All)
        {
            All("Value<" + word.Enum + ">", "Scalar", word.Paths);
        }

        All("Value<bool>", "Scalar", "network.external", "volume.external", "secret.external", "config.external");
        All("TextListMap", "Map", "service.provider.options");
        All("TextMap", "Map", "service.storage_opt");
        foreach (var section in new[] { "Service", "Model", "Network", "Volume", "Secret", "Config" })
        {
            All("ComposeList<" + section + ">", "KeyedList", section.ToLowerInvariant() + "s");
        }

        return table;

        void All(string type, string form, params string[] paths)
        {
            foreach (var path in paths)
            {
                table.Add(path, (type, form));
            }
        }
    }
}
