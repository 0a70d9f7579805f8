using System.Text.Json.Nodes;

namespace ComposeGen.Engine.Tests;

/// <summary>What the engine says of a container, without what differs between any two containers and without the documented differences.</summary>
internal static class ContainerInspection
{
    private static readonly string[] Volatile =
    [
        "Id", "Created", "State", "ResolvConfPath", "HostnamePath", "HostsPath", "LogPath", "GraphDriver", "RestartCount", "ExecIDs", "Image",
    ];

    private static readonly string[] VolatileEndpoint =
    [
        "NetworkID", "EndpointID", "Gateway", "IPAddress", "IPPrefixLen", "IPv6Gateway", "GlobalIPv6Address", "GlobalIPv6PrefixLen", "MacAddress", "DNSNames",
    ];

    // The version of Compose, hashes of the definition, and the Compose file of a run by hand.
    private static readonly string[] OwnLabels =
    [
        "com.docker.compose.version", "com.docker.compose.config-hash",
    ];

    public static SortedDictionary<string, string> Of(string container) => OfAll([container]).Single().Facts;

    /// <summary>Of several containers, asked for at once.</summary>
    public static IEnumerable<(string Name, SortedDictionary<string, string> Facts)> OfAll(string[] containers) =>
        JsonNode.Parse(Shell.Run("docker", ["container", "inspect", .. containers]).Succeeded().Output)!.AsArray()
            .Zip(containers, static (node, name) => (name, Of(node!.AsObject())));

    private static SortedDictionary<string, string> Of(JsonObject root)
    {
        var id = root["Id"]!.GetValue<string>();
        foreach (var key in Volatile)
        {
            root.Remove(key);
        }

        var settings = root["NetworkSettings"]!.AsObject();
        foreach (var endpoint in settings["Networks"]!.AsObject())
        {
            foreach (var key in VolatileEndpoint)
            {
                endpoint.Value!.AsObject().Remove(key);
            }

            var aliases = endpoint.Value!["Aliases"] as JsonArray;
            foreach (var alias in aliases?.Where(alias => alias!.GetValue<string>() == id[..12]).ToList() ?? [])
            {
                aliases!.Remove(alias);
            }
        }

        var networks = settings["Networks"]!.DeepClone();
        root["NetworkSettings"] = new JsonObject { ["Networks"] = networks };
        foreach (var label in OwnLabels)
        {
            root["Config"]!["Labels"]!.AsObject().Remove(label);
        }

        if (root["Config"]!["Hostname"]!.GetValue<string>() == id[..12])
        {
            root["Config"]!["Hostname"] = "<id>";
        }

        if (root["Config"]!["Labels"]!["com.docker.compose.depends_on"] is { } order)
        {
            root["Config"]!["Labels"]!["com.docker.compose.depends_on"] =
                string.Join(',', order.GetValue<string>().Split(',').Order(StringComparer.Ordinal));
        }

        KnownDifferences.Remove(root);
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Flatten(root, "", facts);
        return facts;
    }

    /// <summary>Null, [] and {} mean the same to the engine, and it keeps lists of maps in no order.</summary>
    internal static void Flatten(JsonNode? node, string path, SortedDictionary<string, string> facts)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map)
                {
                    Flatten(value, path + "." + key, facts);
                }

                break;
            case JsonArray list when path.EndsWith("Cmd", StringComparison.Ordinal) || path.EndsWith("Args", StringComparison.Ordinal)
                || path.EndsWith("Entrypoint", StringComparison.Ordinal) || path.EndsWith("Test", StringComparison.Ordinal):
                facts[path] = list.ToJsonString();
                break;
            case JsonArray list:
                var items = list.Select(ItemOf).Order(StringComparer.Ordinal).ToList();
                if (items.Count > 0)
                {
                    facts[path] = string.Join('\n', items);
                }

                break;
            case not null:
                facts[path] = node.ToJsonString();
                break;
        }
    }

    private static string ItemOf(JsonNode? item)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Flatten(item, "", facts);
        return string.Join(' ', facts.Where(static fact => !IsAnonymousVolume(fact)).Select(static fact => fact.Key + "=" + fact.Value));
    }

    private static bool IsAnonymousVolume(KeyValuePair<string, string> fact) =>
        fact.Value.Length > 64 && (fact.Key == ".Name" || fact.Key == ".Source") && fact.Value.Any(char.IsAsciiDigit)
        && System.Text.RegularExpressions.Regex.IsMatch(fact.Value, "[0-9a-f]{64}");
}
