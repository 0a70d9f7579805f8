using System.Globalization;
using ComposeGen.Import.Values;
using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Reading;

/// <summary>
/// Reads mappings into nodes of the model, attribute by attribute, by the types that the specification's schema gave them.
/// Short notations have readers of their own.
/// </summary>
internal sealed class NodeReader
{
    private readonly SourceMap _sources;
    private readonly ImportNotes _notes;
    private readonly ReferenceReader _references;
    private readonly TextCollectionReader _texts;
    private readonly Dictionary<Type, Func<YamlPart, object>> _readers;

    public NodeReader(SourceMap sources, ImportNotes notes, ReferenceReader references)
    {
        _sources = sources;
        _notes = notes;
        _references = references;
        _texts = new TextCollectionReader(sources, notes);
        var ports = new PortReader(notes);
        var mounts = new MountReader(notes, references);
        _readers = new Dictionary<Type, Func<YamlPart, object>>
        {
            [typeof(TextMap)] = _texts.Map,
            [typeof(TextListMap)] = _texts.ListMap,
            [typeof(Command)] = Words,
            [typeof(GpuList)] = Gpus,
            [typeof(NetworkMode)] = part => Mode(part, static service => NetworkMode.Of(service), static text => NetworkMode.Other(text)),
            [typeof(NamespaceMode)] = part => Mode(part, static service => NamespaceMode.Of(service), static text => NamespaceMode.Other(text)),
            [typeof(MountSource)] = static part => (MountSource)ScalarReader.Text((YamlScalar)part),
            [typeof(Secret)] = part => _references.Secret(_references.Name((YamlScalar)part), part.Place),
            [typeof(Config)] = part => _references.Config(_references.Name((YamlScalar)part), part.Place),
            [typeof(ComposeMap<Ulimit>)] = Ulimits,
            [typeof(ComposeList<Dependency>)] = part => Keyed(part, entry => new Dependency
            {
                Service = _references.Service(entry.Key, entry.Place, "The service depends on"),
                Condition = part is YamlList ? DependencyCondition.ServiceStarted : null,
            }),
            [typeof(ComposeList<NetworkAttachment>)] = part => Keyed(part, entry => new NetworkAttachment { Network = _references.Network(entry.Key, entry.Place) }),
            [typeof(ComposeList<ModelBinding>)] = part => Keyed(part, entry => new ModelBinding { Model = _references.Model(entry.Key, entry.Place) }),
            [typeof(ComposeList<Port>)] = part => List(part, scalar => ports.Read(scalar), PortReader.Key),
            [typeof(ComposeList<Mount>)] = part => List<Mount>(part, scalar => [mounts.Read(scalar)], static mount => mount.Target?.Template, mounts.Complete),
            [typeof(ComposeList<SecretReference>)] = part => List<SecretReference>(part,
                scalar => [new SecretReference { Source = _references.Secret(_references.Name(scalar), scalar.Place) }],
                static secret => secret.Target?.Template ?? Secret.Directory + secret.Source?.Key),
            [typeof(ComposeList<ConfigReference>)] = part => List<ConfigReference>(part,
                scalar => [new ConfigReference { Source = _references.Config(_references.Name(scalar), scalar.Place) }],
                static config => config.Target?.Template ?? "/" + config.Source?.Key),
            [typeof(ComposeList<DeviceMapping>)] = part => List<DeviceMapping>(part, static scalar => [DeviceReader.Read(scalar)],
                static device => (device.Target ?? device.Source)?.Template),
            [typeof(ComposeList<EnvFile>)] = part => List<EnvFile>(part, static scalar => [new EnvFile { Path = ScalarReader.Text(scalar) }],
                static file => file.Path?.Template),
            [typeof(ComposeList<Include>)] = part => List<Include>(part, static scalar => [new Include { Path = ComposeGen.TextList.Single(ScalarReader.Text(scalar)) }]),
            [typeof(ComposeList<BlkioLimit>)] = Nodes<BlkioLimit>,
            [typeof(ComposeList<BlkioIopsLimit>)] = Nodes<BlkioIopsLimit>,
            [typeof(ComposeList<BlkioWeight>)] = Nodes<BlkioWeight>,
            [typeof(ComposeList<DeviceRequest>)] = Nodes<DeviceRequest>,
            [typeof(ComposeList<GenericResource>)] = Nodes<GenericResource>,
            [typeof(ComposeList<IpamPool>)] = Nodes<IpamPool>,
            [typeof(ComposeList<PlacementPreference>)] = Nodes<PlacementPreference>,
            [typeof(ComposeList<PreStartHook>)] = Nodes<PreStartHook>,
            [typeof(ComposeList<ServiceHook>)] = Nodes<ServiceHook>,
            [typeof(ComposeList<WatchRule>)] = Nodes<WatchRule>,
        };
    }

    /// <summary>Reads a mapping; nothing is left as it is.</summary>
    public void Read(ComposeNode node, YamlPart part)
    {
        foreach (var entry in (part as YamlMap)?.Entries ?? [])
        {
            ReadAttribute(node, entry);
        }
    }

    public void ReadAttribute(ComposeNode node, YamlEntry entry)
    {
        _sources.Add(node, entry.Key, entry.Place, entry.Comments);
        if (entry.Key.StartsWith("x-", StringComparison.Ordinal))
        {
            node.Extensions[entry.Key] = ExtensionReader.Read(entry.Value);
            return;
        }

        if (entry.Value is YamlScalar { IsNull: true })
        {
            if (node is ServiceHook or PreStartHook && entry.Key == "command")
            {
                node.Replace(entry.Key, new Command()); // A hook has one, if only an empty one.
            }

            return; // Where the schema allows it, nothing is what it means.
        }

        var member = node.NodeType.Members[node.NodeType.SlotOf(entry.Key)];
        if (entry.Key == "external" && entry.Value is YamlMap legacy)
        {
            External(node, legacy);
            return;
        }

        var value = Value(member, entry.Value);
        if (member.Form is not MemberForm.Reference)
        {
            _sources.Add(value, entry.Value.Place, entry.Comments); // What is referred to stands elsewhere.
        }

        node.Replace(entry.Key, value);
    }

    private object Value(NodeMember member, YamlPart part)
    {
        if (ScalarReader.Knows(member.Type))
        {
            return ScalarReader.Read(member.Type, (YamlScalar)part);
        }

        if (member.Type == typeof(TextList))
        {
            return _texts.List(part, member.Key);
        }

        if (_readers.TryGetValue(member.Type, out var read))
        {
            return read(part);
        }

        // What is left are nested mappings; two of them have a short notation.
        var node = (ComposeNode)Activator.CreateInstance(member.Type)!;
        if (part is YamlScalar scalar)
        {
            node.Replace(node is Build ? "context" : "service", ScalarReader.Text(scalar));
        }

        Read(node, part);
        return node;
    }

    /// <summary>The notation of older versions: <c>external: {name: x}</c>.</summary>
    private void External(ComposeNode node, YamlMap legacy)
    {
        node.Replace("external", (Value<bool>)true);
        if (legacy["name"] is YamlScalar name)
        {
            if (node.KnownValueOf("name") is Text own && own.Template != ScalarReader.Text(name).Template)
            {
                throw new ImportException(name.Place, "'external.name' and 'name' differ; keep 'name' and write external: true");
            }

            node.Replace("name", ScalarReader.Text(name));
        }
    }

    private object Words(YamlPart part)
    {
        if (part is YamlScalar line)
        {
            return (Command)ScalarReader.Text(line);
        }

        var command = new Command();
        foreach (var item in ((YamlList)part).Items)
        {
            var word = ScalarReader.Text((YamlScalar)item.Value);
            _sources.Add(word, item.Place, item.Comments);
            command.Add(word);
        }

        return command;
    }

    private object Gpus(YamlPart part)
    {
        if (part is YamlScalar)
        {
            return GpuList.All;
        }

        var gpus = new GpuList();
        foreach (var request in Nodes<DeviceRequest>(part))
        {
            gpus.Add(request);
        }

        return gpus;
    }

    private object Mode(YamlPart part, Func<Service, object> ofService, Func<Text, object> other)
    {
        const string prefix = "service:";
        var text = ScalarReader.Text((YamlScalar)part);
        return text.Literal is { } literal && literal.StartsWith(prefix, StringComparison.Ordinal)
            ? ofService(_references.Service(literal[prefix.Length..], part.Place, "The namespace is that of"))
            : other(text);
    }

    private ComposeMap<Ulimit> Ulimits(YamlPart part)
    {
        var map = new ComposeMap<Ulimit>();
        foreach (var entry in ((YamlMap)part).Entries)
        {
            var limit = new Ulimit();
            if (entry.Value is YamlScalar scalar)
            {
                limit.Soft = (Value<long>)ScalarReader.Read(typeof(Value<long>), scalar);
                limit.Hard = (Value<long>)ScalarReader.Read(typeof(Value<long>), scalar);
            }

            Read(limit, entry.Value);
            _sources.Add(map, entry.Key, entry.Place, entry.Comments);
            _sources.Add(limit, entry.Place, entry.Comments);
            map[entry.Key] = limit;
        }

        return map;
    }

    /// <summary>Entries whose keys are names: a mapping, or a list of names.</summary>
    private ComposeList<T> Keyed<T>(YamlPart part, Func<YamlEntry, T> create)
        where T : ComposeNode
    {
        var list = new ComposeList<T>();
        IEnumerable<YamlEntry> entries = part is YamlMap map ? map.Entries : ((YamlList)part).Items.Select(item =>
            new YamlEntry(_references.Name((YamlScalar)item.Value), item.Place, new YamlScalar(item.Place, "", YamlKind.Null), item.Comments));
        foreach (var entry in entries)
        {
            var node = create(entry);
            Read(node, entry.Value);
            _sources.Add(node, entry.Place, entry.Comments);
            list.Add(node);
        }

        return list;
    }

    private ComposeList<T> Nodes<T>(YamlPart part)
        where T : ComposeNode, new() => List<T>(part, static scalar => throw new ImportException(scalar.Place, $"This is {scalar.Noun}; Compose takes a mapping here"));

    /// <summary>A list of mappings, or of their short notation.</summary>
    /// <param name="part">The list; a single item may stand for it.</param>
    /// <param name="readShort">Reads the short notation.</param>
    /// <param name="keyOf">Of several items with the same key, Compose takes the last, in the place of the first.</param>
    /// <param name="complete">Completes what was read from the long notation.</param>
    private ComposeList<T> List<T>(YamlPart part, Func<YamlScalar, IEnumerable<T>> readShort, Func<T, string?>? keyOf = null, Action<T, YamlMap>? complete = null)
        where T : ComposeNode, new()
    {
        var nodes = new List<(T Node, YamlItem Item)>();
        foreach (var item in part is YamlList several ? several.Items : [new YamlItem(part, SourceComments.None)])
        {
            foreach (var node in item.Value is YamlScalar scalar ? readShort(scalar) : [Long(item.Value, complete)])
            {
                _sources.Add(node, item.Place, item.Comments);
                var same = keyOf?.Invoke(node) is { } key ? nodes.FindIndex(other => keyOf(other.Node) == key) : -1;
                if (same >= 0)
                {
                    _notes.Carried(nodes[same].Item.Place, $"'{keyOf!(node)}' is there twice; Compose takes the last, in line {item.Place.Line.ToString(CultureInfo.InvariantCulture)}");
                    nodes[same] = (node, item);
                }
                else
                {
                    nodes.Add((node, item));
                }
            }
        }

        var list = new ComposeList<T>();
        list.AddRange(nodes.Select(static entry => entry.Node));
        return list;
    }

    private T Long<T>(YamlPart part, Action<T, YamlMap>? complete)
        where T : ComposeNode, new()
    {
        var node = new T();
        Read(node, part);
        complete?.Invoke(node, (YamlMap)part);
        return node;
    }
}
