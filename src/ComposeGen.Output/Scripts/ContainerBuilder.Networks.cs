using ComposeGen.Portability;

namespace ComposeGen.Output.Scripts;

/// <content>Networks, ports, names and namespaces.</content>
internal sealed partial class ContainerBuilder
{
    private void AddNetworks()
    {
        if (_service.NetworkMode is not null)
        {
            Add("--network", Namespace(_service.NetworkMode.Service, _service.NetworkMode));
            return;
        }

        if (_service.Networks.Count == 0)
        {
            Add("--network", _builder.NetworkName("default"));
            AddAliases("--network-alias", null, _container.Options);
            return;
        }

        var isFirst = true;
        foreach (var attachment in _service.AttachmentsInOrder())
        {
            if (isFirst)
            {
                AddFirst(attachment);
                isFirst = false;
            }
            else
            {
                AddFurther(attachment);
            }
        }
    }

    private Word[] PrimaryNetwork() => _service.NetworkMode is not null
        ? ["--network", "container:" + _container.Name]
        : ["--network", _builder.NetworkName(_service.AttachmentsInOrder().FirstOrDefault()?.Network.Key ?? "default")];

    private void AddFirst(NetworkAttachment attachment)
    {
        var name = _builder.NetworkName(attachment.Network.Key);
        if (attachment is { DriverOpts.Count: 0, InterfaceName: null, GwPriority: null, MacAddress: null })
        {
            Add("--network", name);
            AddAliases("--network-alias", attachment, _container.Options);
            AddOptional("--ip", attachment.Ipv4Address);
            AddOptional("--ip6", attachment.Ipv6Address);
            AddList("--link-local-ip", attachment.LinkLocalIps);
            return;
        }

        // Only this notation has these options for the network that the container is created with.
        var fields = new List<Word> { Values.Field("name", name) };
        fields.AddRange(Aliases(attachment).Select(alias => Values.Field("alias", alias)));
        AddField(fields, "ip", attachment.Ipv4Address);
        AddField(fields, "ip6", attachment.Ipv6Address);
        fields.AddRange(attachment.LinkLocalIps.Select(address => Values.Field("link-local-ip", Values.Of(address))));
        AddField(fields, "mac-address", attachment.MacAddress);
        AddField(fields, "gw-priority", attachment.GwPriority);
        fields.AddRange(DriverOptions(attachment).Select(option => Values.Field("driver-opt", option)));
        Add("--network", fields.Aggregate(static (left, right) => left + "," + right));
    }

    private void AddFurther(NetworkAttachment attachment)
    {
        var lines = new List<Word[]>();
        AddAliases("--alias", attachment, lines);
        if (attachment.Ipv4Address is not null)
        {
            lines.Add(["--ip", Values.Of(attachment.Ipv4Address)]);
        }

        if (attachment.Ipv6Address is not null)
        {
            lines.Add(["--ip6", Values.Of(attachment.Ipv6Address)]);
        }

        lines.AddRange(attachment.LinkLocalIps.Select(address => new Word[] { "--link-local-ip", Values.Of(address) }));
        lines.AddRange(DriverOptions(attachment).Select(static option => new Word[] { "--driver-opt", option }));
        if (attachment.GwPriority is not null)
        {
            lines.Add(["--gw-priority", Values.Of(attachment.GwPriority)]);
        }

        lines.Add([_builder.NetworkName(attachment.Network.Key), _container.Name]);
        _container.Connections.Add([.. lines.SelectMany(static line => line)]);
    }

    private void AddField(List<Word> fields, string key, Scalar? value)
    {
        if (value is not null)
        {
            fields.Add(Values.Field(key, Values.Of(value)));
        }
    }

    private IEnumerable<Word> DriverOptions(NetworkAttachment attachment)
    {
        foreach (var (key, value) in attachment.DriverOpts)
        {
            yield return key + "=" + Values.Of(value);
        }

        if (attachment.InterfaceName is not null)
        {
            yield return "com.docker.network.endpoint.ifname=" + Values.Of(attachment.InterfaceName);
        }
    }

    private IEnumerable<Word> Aliases(NetworkAttachment? attachment) =>
        [_container.Name, _service.Key, .. (attachment?.Aliases ?? []).Select(alias => Values.Of(alias))];

    private void AddAliases(Word option, NetworkAttachment? attachment, List<Word[]> lines) =>
        lines.AddRange(Aliases(attachment).Select(alias => new[] { option, alias }));

    private Word Namespace(Service? other, object value)
    {
        if (other is null)
        {
            return Values.Of((Scalar)value);
        }

        return "container:" + IdOf(other.Key);
    }

    /// <summary>The id of a container, as Compose sends it: a new container of the other service makes this one new, too.</summary>
    private Word IdOf(string service)
    {
        var id = Values.Unique("cg_id", ScriptValueKind.ContainerId, _builder.ContainerName(service, 1));
        _container.Lookups.Add(id);
        return id;
    }

    private void AddPort(Port port)
    {
        var word = Values.Of(port.Target) + "/" + (port.Protocol is null ? "tcp" : Values.Of(port.Protocol));
        var ip = Values.Of(port.HostIp);
        if (port.HostIp is not null && ip.Literal?.Contains(':') == true)
        {
            ip = "[" + ip + "]";
        }

        if (port.Published is not null)
        {
            word = Values.Of(port.Published) + ":" + word;
        }
        else if (port.HostIp is not null)
        {
            word = ":" + word;
        }

        Add("--publish", port.HostIp is null ? word : ip + ":" + word);
    }

    private void AddLinks()
    {
        foreach (var link in _service.Links)
        {
            var parts = link.Template.Split(':', 2);
            var container = _builder.ContainerName(parts[0], 1);
            Add("--link", container + ":" + (parts.Length > 1 ? parts[1] : parts[0]));
            Add("--link", container + ":" + (parts[0] + "-" + _number));
            Add("--link", container + ":" + _builder.Project + ("-" + parts[0] + "-" + _number));
        }
    }

    private void AddVolumesFrom()
    {
        foreach (var source in _service.VolumesFrom)
        {
            var text = source.Template;
            if (text.StartsWith("container:", StringComparison.Ordinal))
            {
                Add("--volumes-from", text["container:".Length..]);
                continue;
            }

            var parts = text.Split(':', 2);
            Add("--volumes-from", parts.Length > 1 ? IdOf(parts[0]) + (":" + parts[1]) : IdOf(parts[0]));
        }
    }

    private void AddProjectLabels()
    {
        AddLabel("project", _builder.Project);
        AddLabel("service", _service.Key);
        AddLabel("container-number", _number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        AddLabel("oneoff", "False");
        AddLabel("project.working_dir", ScriptValues.Here);
        AddLabel("project.config_files", _builder.ComposeFiles.Skip(1).Aggregate(PathOf(_builder.ComposeFiles[0]), static (paths, file) => paths + "," + PathOf(file)));
        AddLabel("depends_on", string.Join(",", _target.Dependencies.Select(static dependency =>
            dependency.Service.Key + ":" + ComposeEnum.ToText(dependency.Condition) + ":" + (dependency.Restart ? "true" : "false"))));
    }

    private static Word PathOf(string file) => (Word)ScriptValues.Here + ("/" + file);

    private void AddLabel(string name, Word value) => Add("--label", "com.docker.compose." + name + "=" + value);
}
