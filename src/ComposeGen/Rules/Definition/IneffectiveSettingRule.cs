namespace ComposeGen.Rules.Definition;

/// <summary>A setting that does nothing, or something else than it says.</summary>
/// <remarks>docker/compose, <c>pkg/compose/create.go</c> (owners of files, options of mounts); moby, <c>daemon</c> (ports and host names).</remarks>
internal sealed class IneffectiveSettingRule : NodeRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG0020", "A setting without effect", RuleSeverity.Warning);

    protected override void Check(ComposeNode node, NamedNode owner, RuleContext context, FindingCollector findings)
    {
        switch (node)
        {
            case SecretReference or ConfigReference when node.KnownValueOf("source") is NamedNode source && source.IsSet("file"):
                // A swarm sets them.
                if (owner is Service user && !IsOfBuild(user, node) && !context.IsForSwarm
                    && new[] { "uid", "gid", "mode" }.FirstOrDefault(node.IsSet) is { } key)
                {
                    Report(key, $"{source.Described()}, which comes from a file, and files are mounted as they are", "set them on the host, or take it from an environment variable");
                }

                break;
            case Mount mount when mount.LiteralOf("type") is { } type and not ("cluster" or "npipe"):
                if (mount.IsSet("consistency"))
                    Report("consistency", "file sharing that engines no longer have", "leave it out");
                foreach (var options in new[] { "bind", "volume", "tmpfs", "image" })
                {
                    // A bind mount whose source may be made is refused with such options, which is for another rule.
                    if (mount.IsSet(options) && options != type && !IsLabelOfVolume(mount, type, options) && (type != "bind" || options != "volume" || (mount.KnownValueOf("bind") as BindOptions)?.LiteralOf("create_host_path") == "false"))
                        Report(options, $"a mount that is not of that type but '{type}'", "leave it out");
                }

                break;
            case Service service:
                Check(service, findings);
                break;
            case Healthcheck { } check when check.LiteralOf("disable") == "true" && check.IsSet("test"):
                Report("test", "a health check that is turned off", "leave one of the two out");
                break;
            case Network network when network.LiteralOf("external") == "true":
                foreach (var option in new[] { "driver", "driver_opts", "ipam", "internal", "attachable", "enable_ipv4", "enable_ipv6", "labels" })
                {
                    if (network.IsSet(option))
                        Report(option, "a network that is external, so made elsewhere", "leave it out");
                }

                break;
        }

        void Report(string key, string what, string remedy) => findings.Report(
            $"{key} of {owner.Described()} has no effect: it is set for {what}; {remedy}",
            Hints.Of(("first", node.PropertyOf(key)), ("call", key == "mode" ? "WithMode" : "OwnedBy")),
            node.Anchor(key), node, owner);
    }

    private static void Check(Service service, FindingCollector findings)
    {
        var mode = service.LiteralOf("network_mode");
        if (mode is "host" or "none" && service.IsSet("ports"))
        {
            var why = mode == "host" ? "a container in the host's network has all of its ports there" : "a container without a network has none";
            findings.Report(
                $"ports of {service.Described()} have no effect: {why}; leave them out", Hints.Of(("first", nameof(Service.Ports))), service.Anchor("ports"), service);
        }

        foreach (var server in service.KnownItems<Text>("dns"))
        {
            if (server.Literal is { } address && !ValueForms.IsAddress(address))
                findings.Report($"'{address}' as dns of {service.Described()} has no effect, since it is not an IP address; write one such as 10.0.0.53", server, service);
        }

        foreach (var port in service.KnownItems<Text>("expose"))
        {
            if (port.Literal is { } text && !ValueForms.IsExposedPort(text))
                findings.Report($"'{text}' as expose of {service.Described()} has no effect, since it is not a port; write one such as 8080, 8080-8090 or 53/udp", port, service);
        }

        foreach (var entry in (service.KnownValueOf("environment") as IComposeMap)?.KnownEntries ?? [])
        {
            if (entry.Key.IndexOf('=') is > 0 and var end)
            {
                findings.Report(
                    $"The environment of {service.Described()} has no variable '{entry.Key}': the container sees '{entry.Key.Substring(0, end)}'; write a name without '='", entry.Value, service);
            }
        }
    }

    /// <summary>A volume has no options for SELinux of its own: Compose takes those of a bind mount, as it reads <c>data:/data:z</c>.</summary>
    private static bool IsLabelOfVolume(Mount mount, string type, string options) =>
        type == "volume" && options == "bind" && mount.KnownValueOf("bind") is BindOptions bind && bind.IsSet("selinux");

    private static bool IsOfBuild(Service service, ComposeNode reference) =>
        service.KnownValueOf("build") is Build build && build.KnownItems<SecretReference>("secrets").Contains(reference);
}
