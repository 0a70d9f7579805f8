using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComposeGen.Comparison;

/// <summary>One form for the notations that mean the same in the output of <c>docker compose config</c>.</summary>
internal static partial class CanonicalForm
{
    private static readonly string[] TextMaps = ["environment", "labels", "annotations", "sysctls", "args", "additional_contexts", "options"];

    private static readonly string[] SingleTexts = ["dns", "dns_search", "tmpfs"];

    /// <summary>
    /// Notations that Compose keeps apart in its output and nowhere else: an empty <c>volume: {}</c> that only the short notation
    /// of a mount leaves, a limit written as one number, nothing or an empty mapping for a network of a service, dependencies on
    /// no service or none, a hook without a command or with an empty one.
    /// </summary>
    public static void WithoutNotation(JsonObject config)
    {
        foreach (var service in Services(config))
        {
            foreach (var mount in Items(service, "volumes"))
            {
                if (mount["bind"]?["create_host_path"]?.ToString() == "false")
                {
                    mount["bind"]!.AsObject().Remove("create_host_path");
                }

                foreach (var options in new[] { "volume", "bind" })
                {
                    // A bind: {} says no more than none: the source has to be there.
                    if (mount[options] is JsonObject { Count: 0 })
                    {
                        mount.Remove(options);
                    }
                }
            }

            foreach (var key in new[] { "networks", "models" })
            {
                foreach (var (name, value) in (service[key] as JsonObject)?.ToList() ?? [])
                {
                    service[key]![name] = value?.DeepClone() ?? new JsonObject();
                }
            }

            foreach (var hook in Items(service, "post_start").Concat(Items(service, "pre_stop")))
            {
                if (hook["command"] is null or JsonArray { Count: 0 })
                {
                    hook.Remove("command");
                }
            }

            if (service["depends_on"] is JsonObject { Count: 0 })
            {
                service.Remove("depends_on");
            }

            Limits(service);
            Limits(service["build"] as JsonObject);
        }
    }

    /// <summary>Brings the output without interpolation, which keeps what it cannot cut apart, to the long notation.</summary>
    public static void Bring(JsonObject config, string projectDirectory)
    {
        WithoutNotation(config);
        foreach (var service in Services(config))
        {
            foreach (var (key, _) in service.Where(static entry => entry.Value is null).ToList())
            {
                service.Remove(key);
            }

            if (service["healthcheck"] is JsonObject check && check["test"] is JsonValue line)
            {
                check["test"] = new JsonArray("CMD-SHELL", (string?)line);
            }

            foreach (var key in SingleTexts)
            {
                if (service[key] is JsonValue single)
                {
                    service[key] = new JsonArray(single.DeepClone());
                }
            }

            MapsWithin(service);
            Ports(service);
            Mounts(service, projectDirectory);
            Hosts(service);
            Hosts(service["build"] as JsonObject);
        }

        foreach (var section in new[] { "networks", "volumes", "secrets", "configs" })
        {
            foreach (var entry in (config[section] as JsonObject)?.Select(static entry => entry.Value).OfType<JsonObject>() ?? [])
            {
                Maps(entry);
            }
        }

        Scalars(config);
    }

    private static IEnumerable<JsonObject> Services(JsonObject config) =>
        (config["services"] as JsonObject)?.Select(static entry => entry.Value).OfType<JsonObject>().ToList() ?? [];

    private static IEnumerable<JsonObject> Items(JsonObject node, string key) => (node[key] as JsonArray)?.OfType<JsonObject>() ?? [];

    private static void Limits(JsonObject? node)
    {
        if (node?["ulimits"] is not JsonObject limits)
        {
            return;
        }

        foreach (var (name, value) in limits.ToList())
        {
            if (value is JsonValue number)
            {
                limits[name] = new JsonObject { ["hard"] = number.DeepClone(), ["soft"] = number.DeepClone() };
            }
        }
    }

    private static void MapsWithin(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                Maps(map);
                foreach (var (_, inner) in map)
                {
                    MapsWithin(inner);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    MapsWithin(item);
                }

                break;
        }
    }

    private static void Maps(JsonObject? node)
    {
        foreach (var key in TextMaps)
        {
            if (node?.ContainsKey(key) == true && node[key] is null)
            {
                node[key] = new JsonObject();
            }

            if (node?[key] is JsonArray list && list.All(static item => item is JsonValue))
            {
                var map = new JsonObject();
                foreach (var item in list.Select(static item => (string)item!))
                {
                    var pieces = item.Split('=', 2);
                    map[pieces[0]] = pieces.Length > 1 ? pieces[1] : null;
                }

                node[key] = map;
            }
        }
    }

    private static void Hosts(JsonObject? node)
    {
        if (node?["extra_hosts"] is JsonObject map)
        {
            node["extra_hosts"] = new JsonArray([.. map.SelectMany(static entry =>
                (entry.Value as JsonArray ?? [entry.Value?.DeepClone()]).Select(address => (JsonNode)(entry.Key + "=" + address)))]);
        }

        if (node?["extra_hosts"] is JsonArray list)
        {
            node["extra_hosts"] = new JsonArray([.. list.Select(static item => ((string)item!).Contains('=') ? (string)item! : HostColon().Replace((string)item!, "=", 1))
                .Order(StringComparer.Ordinal).Select(static item => (JsonNode)item)]);
        }
    }

    private static void Ports(JsonObject service)
    {
        if (service["ports"] is not JsonArray ports)
        {
            return;
        }

        var texts = new List<string>();
        foreach (var port in ports)
        {
            if (port is JsonObject map)
            {
                var host = (string?)map["host_ip"];
                var published = map["published"]?.ToString();
                texts.Add((host is null ? "" : host + ":") + (published is null ? host is null ? "" : ":" : published + ":") + map["target"] + "/" + ((string?)map["protocol"] ?? "tcp"));
            }
            else
            {
                var text = port!.ToString().Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
                texts.AddRange(Range(HasProtocol().IsMatch(text) ? text : text + "/tcp"));
            }
        }

        service["ports"] = new JsonArray([.. texts.Order(StringComparer.Ordinal).Select(static text => (JsonNode)text)]);
    }

    private static IEnumerable<string> Range(string port)
    {
        var match = PortRange().Match(port);
        if (!match.Success)
        {
            return [port];
        }

        int first = int.Parse(match.Groups["first"].Value), last = int.Parse(match.Groups["last"].Value);
        return Enumerable.Range(first, last - first + 1).Select(number => match.Groups["host"].Value
            + (match.Groups["from"].Success ? int.Parse(match.Groups["from"].Value) + number - first + ":" : "") + number + match.Groups["protocol"].Value);
    }

    private static void Mounts(JsonObject service, string projectDirectory)
    {
        foreach (var mount in Items(service, "volumes"))
        {
            // Compose takes a variable without its value for the name of a volume, or in the long notation for a relative path.
            var source = (string?)mount["source"] ?? "";
            source = source.StartsWith(projectDirectory + "/$", StringComparison.Ordinal) ? source[(projectDirectory.Length + 1)..] : source;
            if (source.StartsWith('$'))
            {
                mount["source"] = source.TrimEnd('/');
                mount["type"] = "variable";
                mount.Remove("bind");
                mount.Remove("volume");
            }
        }
    }

    /// <summary>Numbers and truth values in quotes, <c>$NAME</c> for <c>${NAME}</c>, and a <c>$</c> that begins nothing for <c>$$</c>.</summary>
    private static void Scalars(JsonNode node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (key, value) in map.ToList())
                {
                    map[key] = value is JsonValue scalar ? Amount(key, scalar) : value?.DeepClone();
                    if (map[key] is { } inner)
                    {
                        Scalars(inner);
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    list[i] = list[i] is JsonValue scalar ? Text(scalar) : list[i]?.DeepClone();
                    if (list[i] is { } inner)
                    {
                        Scalars(inner);
                    }
                }

                break;
        }
    }

    /// <summary>Sizes, times and shares of processors are written in one unit.</summary>
    private static JsonNode Amount(string key, JsonValue scalar)
    {
        var text = scalar.ToString();
        if (key is ("memory" or "mem_limit" or "mem_reservation" or "memswap_limit" or "shm_size" or "size" or "rate") && Size().Match(text) is { Success: true } size)
        {
            var power = "bkmgtp".IndexOf(char.ToLowerInvariant((size.Groups[2].Value + "b")[0]), StringComparison.Ordinal) * 10;
            return ((long)(decimal.Parse(size.Groups[1].Value, CultureInfo.InvariantCulture) * (1L << power))).ToString(CultureInfo.InvariantCulture);
        }

        if (key is ("interval" or "timeout" or "start_period" or "start_interval" or "stop_grace_period" or "delay" or "monitor" or "window")
            && Duration().IsMatch(text))
        {
            return Part().Matches(text).Sum(static part => decimal.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * part.Groups[2].Value switch
            {
                "w" => 604800,
                "d" => 86400,
                "h" => 3600,
                "m" => 60,
                "s" => 1,
                "ms" => 0.001m,
                _ => 0.000001m,
            }).ToString("0.######", CultureInfo.InvariantCulture);
        }

        if (key is "cpus" && double.TryParse(text, CultureInfo.InvariantCulture, out var share))
        {
            return share.ToString(CultureInfo.InvariantCulture);
        }

        if (key is "mode" && text.All(char.IsAsciiDigit))
        {
            return scalar.GetValueKind() is JsonValueKind.Number ? "0" + Convert.ToString(scalar.GetValue<long>(), 8) : "0" + text.TrimStart('0');
        }

        var isTruth = key is "init" or "tty" or "stdin_open" or "privileged" or "read_only" or "internal" or "external" or "attachable";
        return isTruth && text is ("yes" or "on") ? "true" : isTruth && text is ("no" or "off") ? "false" : Text(scalar);
    }

    private static JsonNode Text(JsonValue scalar) => BareVariable().Replace(LoneDollar().Replace(scalar.ToString(), "$1$$$$"), "$${$1}");

    [GeneratedRegex(@"(?<!\$)\$([A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex BareVariable();

    [GeneratedRegex(@"(?<!\$)((?:\$\$)*)\$(?![$\{A-Za-z_])")]
    private static partial Regex LoneDollar();

    [GeneratedRegex(@"^(\d+(?:\.\d+)?) ?([kKmMgGtTpP]?)[iI]?[bB]?$")]
    private static partial Regex Size();

    [GeneratedRegex(@"^(\d+(\.\d+)?(w|d|h|ms|us|m|s))+$")]
    private static partial Regex Duration();

    [GeneratedRegex(@"(\d+(?:\.\d+)?)(w|d|h|ms|us|m|s)")]
    private static partial Regex Part();

    [GeneratedRegex(@":")]
    private static partial Regex HostColon();

    [GeneratedRegex(@"/(tcp|udp|sctp|\$\{[^/]*\})$")]
    private static partial Regex HasProtocol();

    [GeneratedRegex(@"^(?<host>.*:)??((?<from>\d+)-\d+:)?(?<first>\d+)-(?<last>\d+)(?<protocol>/.*)$")]
    private static partial Regex PortRange();
}
