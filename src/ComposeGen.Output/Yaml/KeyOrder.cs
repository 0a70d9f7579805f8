namespace ComposeGen.Output.Yaml;

/// <summary>
/// The order of keys in a mapping: what people look for first, then the rest in the order of the specification. For
/// services it is the order that dclint publishes.
/// </summary>
internal static class KeyOrder
{
    private static readonly Dictionary<string, string[]> First = new(StringComparer.Ordinal)
    {
        ["ComposeFile"] = ["name", "include", "services", "networks", "volumes", "secrets", "configs", "models"],
        ["Service"] =
        [
            "image", "build", "container_name", "provider", "depends_on", "volumes", "volumes_from", "configs", "secrets",
            "environment", "env_file", "ports", "networks", "network_mode", "extra_hosts", "command", "entrypoint",
            "working_dir", "restart", "healthcheck", "logging", "labels", "user", "isolation",
        ],
        ["Build"] = ["context", "dockerfile", "dockerfile_inline", "target", "args"],
        ["Dependency"] = ["condition"],
        ["DeviceRequest"] = ["driver", "count", "device_ids", "capabilities"],
        ["Healthcheck"] = ["test", "interval", "timeout", "retries"],
        ["Port"] = ["target", "published", "host_ip", "protocol"],
        ["Ulimit"] = ["soft", "hard"],
        ["WatchRule"] = ["action", "path", "target"],
    };

    /// <summary>The slots of a type of node, in the order in which they are written.</summary>
    public static int[] Of(NodeType type)
    {
        var count = type.Members.Count;
        var order = new int[count];
        var taken = new bool[count];
        var place = 0;
        foreach (var key in First.TryGetValue(type.Name, out var first) ? first : [])
        {
            var slot = type.SlotOf(key);
            order[place++] = slot;
            taken[slot] = true;
        }

        for (var slot = 0; slot < count; slot++)
        {
            if (!taken[slot])
            {
                order[place++] = slot;
            }
        }

        return order;
    }
}
