using System.Globalization;

namespace ComposeGen.Import.CSharp;

/// <summary>
/// Types of nodes that have a spelling of their own, such as <c>Port.Publish(8080, to: 80)</c>. Each takes a node only if it says
/// all that the node says; otherwise the node is an object initialiser.
/// </summary>
internal static partial class Spellings
{
    private static readonly Dictionary<Type, Func<Expressions, ComposeNode, Code?>> Table = new()
    {
        [typeof(Build)] = Of<Build>(BuildOf),
        [typeof(Config)] = Of<Config>(ConfigOf),
        [typeof(ConfigReference)] = Of<ConfigReference>(static (code, config) =>
            FileReference(code, config, config.Source, config.Target, config.Uid, config.Gid, config.Mode)),
        [typeof(Dependency)] = Of<Dependency>(DependencyOf),
        [typeof(DeviceMapping)] = Of<DeviceMapping>(DeviceOf),
        [typeof(EnvFile)] = Of<EnvFile>(EnvFileOf),
        [typeof(Healthcheck)] = Of<Healthcheck>(HealthcheckOf),
        [typeof(Include)] = Of<Include>(static (code, include) =>
            new Given(include).Exactly("path") && include.Path is { IsSingle: true } or { Known.Count: 1 } && include.Path.Known[0].Literal is not null ? code.TextOf(include.Path.Known[0]) : null),
        [typeof(ModelBinding)] = Of<ModelBinding>(static (code, binding) => new Given(binding).Exactly() ? code.Reference(binding.Model) : null),
        [typeof(Mount)] = Of<Mount>(MountOf),
        [typeof(Network)] = Of<Network>(static (code, network) => IsExternal(network, network.Name, network.External) ? Expressions.Call("Network.FromExternal", code.TextOf(network.Name!)) : null),
        [typeof(NetworkAttachment)] = Of<NetworkAttachment>(AttachmentOf),
        [typeof(Placement)] = Of<Placement>(PlacementOf),
        [typeof(PlacementPreference)] = Of<PlacementPreference>(static (code, preference) =>
            new Given(preference).Exactly("spread") && preference.Spread!.Literal is not null ? code.TextOf(preference.Spread) : null),
        [typeof(Port)] = Of<Port>(PortOf),
        [typeof(Secret)] = Of<Secret>(SecretOf),
        [typeof(SecretReference)] = Of<SecretReference>(static (code, secret) =>
            FileReference(code, secret, secret.Source, secret.Target, secret.Uid, secret.Gid, secret.Mode)),
        [typeof(Ulimit)] = Of<Ulimit>(UlimitOf),
        [typeof(Volume)] = Of<Volume>(static (code, volume) => IsExternal(volume, volume.Name, volume.External) ? Expressions.Call("Volume.FromExternal", code.TextOf(volume.Name!)) : null),
    };

    /// <summary>The spelling of a node, if its type has one that says it all.</summary>
    public static Code? Of(Expressions code, ComposeNode node) => Table.TryGetValue(node.GetType(), out var spelling) ? spelling(code, node) : null;

    private static Func<Expressions, ComposeNode, Code?> Of<T>(Func<Expressions, T, Code?> spelling)
        where T : ComposeNode => (code, node) => spelling(code, (T)node);

    private static bool IsExternal(ComposeNode node, Text? name, Value<bool>? external) =>
        name is not null && external?.Literal == true && new Given(node).Exactly("name", "external");

    private static Code? BuildOf(Expressions code, Build build) =>
        new Given(build).Exactly("context") ? code.Converted(build.Context!, "Build.From") : null;

    private static Code? SecretOf(Expressions code, Secret secret)
    {
        var given = new Given(secret);
        return given.Exactly("file") ? Expressions.Call("Secret.FromFile", code.TextOf(secret.File!))
            : given.Exactly("environment") ? FromEnvironment("Secret", secret.Environment!)
            : null;
    }

    private static Code? ConfigOf(Expressions code, Config config)
    {
        var given = new Given(config);
        return given.Exactly("file") ? Expressions.Call("Config.FromFile", code.TextOf(config.File!))
            : given.Exactly("content") ? Expressions.Call("Config.FromContent", code.TextOf(config.Content!))
            : given.Exactly("environment") ? FromEnvironment("Config", config.Environment!)
            : null;
    }

    private static Code? FromEnvironment(string type, Text variable) => variable.Literal is { } name && VariableName.IsValid(name)
        ? Expressions.Call(type + ".FromEnvironment", CSharpString.Plain(name))
        : null;

    private static Code? FileReference(Expressions code, ComposeNode reference, NamedNode? source, Text? target, Text? uid, Text? gid, UnixMode? mode)
    {
        if (source is null || !new Given(reference).Only("source", "target", "uid", "gid", "mode") || uid is null != gid is null || (target is null && (uid ?? (object?)mode) is not null))
        {
            return null;
        }

        var calls = new List<Code>();
        if (target is not null)
        {
            calls.Add(Expressions.Call(".At", code.TextOf(target)));
        }

        if (uid is not null)
        {
            if (!int.TryParse(uid.Literal, NumberStyles.None, CultureInfo.InvariantCulture, out var user) || !int.TryParse(gid!.Literal, NumberStyles.None, CultureInfo.InvariantCulture, out var group)
                || user.ToString(CultureInfo.InvariantCulture) != uid.Literal || group.ToString(CultureInfo.InvariantCulture) != gid.Literal)
            {
                return null;
            }

            calls.Add(Expressions.Call(".OwnedBy", uid.Literal, gid.Literal));
        }

        if (mode is not null)
        {
            calls.Add(Expressions.Call(".WithMode", code.Value(mode)));
        }

        return Chain.Of(code.Reference(source), calls);
    }

    private static Code? DependencyOf(Expressions code, Dependency dependency)
    {
        var given = new Given(dependency);
        if (!given.Only("condition", "restart", "required") || dependency.Condition?.Literal is not { } condition
            || dependency.Restart is { Literal: not true } || dependency.Required is { Literal: not false })
        {
            return null;
        }

        var service = code.Reference(dependency.Service);
        var calls = new List<Code>();
        if (!given.Exactly("condition") || condition != DependencyCondition.ServiceStarted)
        {
            calls.Add(condition switch
            {
                DependencyCondition.ServiceHealthy => ".Healthy()",
                DependencyCondition.ServiceCompletedSuccessfully => ".Completed()",
                _ => ".Started()",
            });
        }

        if (dependency.Restart is not null)
        {
            calls.Add(".RestartsTogether()");
        }

        if (dependency.Required is not null)
        {
            calls.Add(".IfEnabled()");
        }

        return Chain.Of(service, calls);
    }

    private static Code? DeviceOf(Expressions code, DeviceMapping device)
    {
        if (!new Given(device).Exactly("source", "target", "permissions"))
        {
            return null;
        }

        var arguments = new List<Entry> { code.TextOf(device.Source!) };
        var hasTarget = device.Target!.Template != device.Source!.Template;
        if (hasTarget)
        {
            arguments.Add(code.TextOf(device.Target));
        }

        if (device.Permissions!.Literal != "rwm")
        {
            arguments.Add(new Entry(code.TextOf(device.Permissions), hasTarget ? "" : "permissions: "));
        }

        return new Group("DeviceMapping.From", '(', arguments);
    }

    private static Code? EnvFileOf(Expressions code, EnvFile file)
    {
        var given = new Given(file);
        return given.Exactly("path") ? code.Converted(file.Path!, "EnvFile.From")
            : given.Exactly("path", "required") && file.Required!.Literal == false ? Chain.Of(Expressions.Call("EnvFile.From", code.TextOf(file.Path!)), [".IfPresent()"])
            : null;
    }

    private static Code? AttachmentOf(Expressions code, NetworkAttachment attachment)
    {
        var given = new Given(attachment);
        var network = code.Reference(attachment.Network);
        return given.Exactly() ? network
            : given.Exactly("ipv4_address") ? Chain.Of(network, [Expressions.Call(".At", code.TextOf(attachment.Ipv4Address!))])
            : given.Exactly("aliases") && !attachment.Aliases.IsSingle && attachment.Aliases.Known.All(static alias => alias.Literal is not null)
                ? Chain.Of(network, [Expressions.Call(".As", [.. attachment.Aliases.Known.Select(code.TextOf)])])
            : null;
    }

    private static Code? UlimitOf(Expressions code, Ulimit limit)
    {
        if (!new Given(limit).Exactly("soft", "hard") || limit.Soft!.Literal is not { } soft || limit.Hard!.Literal is not { } hard)
        {
            return null;
        }

        return soft == hard ? code.Value(limit.Soft) : new Group("Ulimit.Of", '(', [new Entry(code.Value(limit.Soft), "soft: "), new Entry(code.Value(limit.Hard), "hard: ")]);
    }
}
