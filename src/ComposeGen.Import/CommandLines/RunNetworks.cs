using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.CommandLines;

/// <summary>What <c>--network</c> and the options about it say.</summary>
internal static class RunNetworks
{
    private const string Default = "default";

    public static void Add(RunService service, YamlScalar value)
    {
        if (value.Text is "host" or "none" or "bridge" || value.Text.StartsWith("container:", StringComparison.Ordinal))
        {
            service.Set("network_mode", value);
            return;
        }

        if (value.Text == Default)
        {
            return;
        }

        var fields = CommaFields.Split(value.Text).ConvertAll(static field => field.Split('=', 2));
        var name = fields.Find(static field => field is ["name", _])?[1] ?? value.Text;
        Join(service, name, value.Place);
        foreach (var field in fields.Where(static field => field.Length > 1 && field[0] != "name"))
        {
            var key = field[0] switch
            {
                "alias" => "aliases",
                "ip" => "ipv4_address",
                "ip6" => "ipv6_address",
                "link-local-ip" => "link_local_ips",
                "mac-address" => "mac_address",
                "gw-priority" => "gw_priority",
                _ => null,
            };
            if (key is null)
            {
                service.Notes.Refused(value.Place, $"'{string.Join('=', field)}' of --network has no counterpart in a Compose file and is left out");
            }
            else
            {
                Set(service, name, key, key == "gw_priority" ? new YamlScalar(value.Place, field[1], YamlKind.Integer) : RunOptions.Scalar(value, field[1]));
            }
        }
    }

    /// <summary>Says something of the network that was named last; without one, of the application's own.</summary>
    public static void Attach(RunService service, string key, YamlScalar value)
    {
        if (key == "mac_address" && service.Networks.Entries.Count == 0)
        {
            service.Set(key, value);
            return;
        }

        var name = service.Networks.Entries.Count > 0 ? service.Networks.Entries[^1].Key : Default;
        if (name == Default)
        {
            service.Ensure("networks." + Default, value.Place);
        }

        Set(service, name, key, value);
    }

    private static void Join(RunService service, string name, SourcePlace place)
    {
        RunService.Declare(service.Networks, name, place,
            new YamlEntry("name", place, new YamlScalar(place, name, YamlKind.Text), SourceComments.None),
            new YamlEntry("external", place, new YamlScalar(place, "true", YamlKind.Boolean), SourceComments.None));
        service.Ensure("networks" + RunService.Separator + name, place);
    }

    private static void Set(RunService service, string network, string key, YamlScalar value)
    {
        var path = "networks" + RunService.Separator + network + RunService.Separator + key;
        if (key is "aliases" or "link_local_ips")
        {
            service.Add(path, value);
        }
        else
        {
            service.Set(path, value);
        }
    }
}
