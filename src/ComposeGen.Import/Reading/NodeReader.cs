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
    private readonly Dictionary<Type, Func<YamlPart, object>> _readers;

    public NodeReader(SourceMap sources, ImportNotes notes, ReferenceReader references)
    {
        _sources = sources;
        _notes = notes;
        _references = references;
        var ports = new PortReader(notes);
        var mounts = new MountReader(notes, references);
        _readers = new Dictionary<Type, Func<YamlPart, object>>
        {
            [typeof(TextMap)] = Texts,
            [typeof(TextListMap)] = TextLists,
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
            node.Extensions[entry.Key] = Extension(entry.Value);
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
            return TextList(part, member.Key);
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

    private TextList TextList(YamlPart part, string key)
    {
        if (part is YamlScalar single)
        {
            var text = ScalarReader.Text(single);
            _sources.Add(text, single.Place);
            return ComposeGen.TextList.Single(text);
        }

        var list = new TextList();
        var seen = new Dictionary<string, YamlItem>(StringComparer.Ordinal);
        var items = ((YamlList)part).Items;
        foreach (var item in items)
        {
            var scalar = (YamlScalar)item.Value;
            var name = scalar.Text.Split('=')[0];
            if (Deduplicated.Contains(key) && !seen.TryAdd(name, item))
            {
                _notes.Carried(seen[name].Place, $"'{name}' is twice in {key}; Compose takes the last");
                seen[name] = item;
            }
        }

        foreach (var item in items)
        {
            var scalar = (YamlScalar)item.Value;
            if (Deduplicated.Contains(key) && !seen.Remove(scalar.Text.Split('=')[0], out _))
            {
                continue;
            }

            var text = ScalarReader.Text(scalar);
            _sources.Add(text, item.Place, item.Comments);
            list.Add(text);
        }

        return list;
    }

    /// <summary>Lists in which Compose keeps the last of several with the same key.</summary>
    private static readonly HashSet<string> Deduplicated =
        ["cap_add", "cap_drop", "dns", "dns_opt", "dns_search", "expose", "links", "aliases", "link_local_ips", "profiles", "tmpfs", "tags"];

    private TextMap Texts(YamlPart part)
    {
        var map = new TextMap();
        if (part is YamlList list)
        {
            foreach (var item in list.Items)
            {
                var pieces = TextParts.Split(ScalarReader.Text((YamlScalar)item.Value), '=', 2);
                if (pieces[0].Literal is not { } key)
                {
                    key = TextParts.Default(pieces[0]) ?? throw new ImportException(item.Place,
                        $"The key of '{((YamlScalar)item.Value).Text}' is a variable without a default, which a mapping cannot say; write the key");
                    _notes.Carried(item.Place, $"The key '{pieces[0].Template}' became '{key}', its default: a key cannot be a variable");
                }

                Put(map, key, pieces.Count > 1 ? pieces[1] : null, item.Place, item.Comments, item.Place);
            }

            return map;
        }

        foreach (var entry in ((YamlMap)part).Entries)
        {
            var scalar = (YamlScalar)entry.Value;
            Put(map, entry.Key, scalar.IsNull ? null : ScalarReader.Text(scalar), entry.Place, entry.Comments, scalar.Place);
        }

        return map;
    }

    private void Put(TextMap map, string key, Text? value, SourcePlace place, SourceComments comments, SourcePlace valuePlace)
    {
        if (map.ContainsKey(key))
        {
            _notes.Carried(place, $"'{key}' is written twice; Compose takes the last");
        }

        map[key] = value;
        _sources.Add(map, key, place, comments);
        if (value is not null)
        {
            _sources.Add(value, valuePlace);
        }
    }

    /// <summary>Hosts with their addresses, as a mapping or as a list of <c>host=address</c> or <c>host:address</c>.</summary>
    private TextListMap TextLists(YamlPart part)
    {
        var map = new TextListMap();
        if (part is YamlMap entries)
        {
            foreach (var entry in entries.Entries)
            {
                _sources.Add(map, entry.Key, entry.Place, entry.Comments);
                map[entry.Key] = TextList(entry.Value, entry.Key);
            }

            return map;
        }

        foreach (var item in ((YamlList)part).Items)
        {
            var text = ScalarReader.Text((YamlScalar)item.Value);
            var pieces = TextParts.Split(text, '=', 2);
            pieces = pieces.Count == 2 ? pieces : TextParts.Split(text, ':', 2);
            if (pieces.Count < 2 || (pieces[0].Literal ?? TextParts.Default(pieces[0])) is not { Length: > 0 } host)
            {
                throw new ImportException(item.Place, $"'{text}' is not a host and its address; write host=address");
            }

            if (pieces[0].Literal is null)
            {
                _notes.Carried(item.Place, $"The host '{pieces[0].Template}' became '{host}', its default: a key cannot be a variable");
            }

            var address = pieces[1].Literal is ['[', .. var inner, ']'] ? inner : pieces[1];
            _sources.Add(address, item.Place);
            if (map.ContainsKey(host))
            {
                map[host] = [.. map[host]!, address];
            }
            else
            {
                map[host] = ComposeGen.TextList.Single(address);
                _sources.Add(map, host, item.Place, item.Comments);
            }
        }

        return map;
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

    private static ExtensionValue Extension(YamlPart part)
    {
        switch (part)
        {
            case YamlMap map:
                var entries = new ComposeMap<ExtensionValue>();
                foreach (var entry in map.Entries)
                {
                    entries[entry.Key] = Extension(entry.Value);
                }

                return entries;
            case YamlList list:
                return ExtensionValue.List([.. list.Items.Select(static item => Extension(item.Value))]);
        }

        var scalar = (YamlScalar)part;
        return scalar.Kind switch
        {
            YamlKind.Null => ExtensionValue.Null,
            YamlKind.Boolean => scalar.Text == "true",
            YamlKind.Integer when long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            YamlKind.Integer or YamlKind.Float => Number(scalar.Text),
            _ => ScalarReader.Text(scalar),
        };
    }

    private static double Number(string text) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
