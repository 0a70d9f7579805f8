using System.Globalization;

namespace ComposeGen.Output.Yaml;

/// <summary>Writes a lowered application as a Compose file.</summary>
/// <remarks>Compose specification. Long syntax throughout, so that no value is cut apart by a notation of its own.</remarks>
internal sealed class ComposeYamlWriter
{
    /// <summary>Commands up to this length stand on one line.</summary>
    private const int MaxLineOfWords = 100;

    private readonly IYamlWriter _yaml;
    private readonly YamlDialect _dialect;
    private readonly Dictionary<NodeType, int[]> _orders = [];

    private ComposeYamlWriter(IYamlWriter yaml, YamlDialect dialect)
    {
        _yaml = yaml;
        _dialect = dialect;
    }

    public static string Write(ComposeFile file, YamlDialect dialect = YamlDialect.Compose)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var yaml = new YamlEmitter(text);
        new ComposeYamlWriter(yaml, dialect).Node(file);
        yaml.Finish();
        return BlankLines.Add(EscapeByteOrderMarks(text.ToString()));
    }

    /// <summary>The same as a tree.</summary>
    public static YamlMapping ToTree(ComposeFile file)
    {
        var tree = new YamlTreeBuilder();
        new ComposeYamlWriter(tree, YamlDialect.Compose).Node(file);
        return (YamlMapping)tree.Root;
    }

    /// <summary>Writes a tree as a Compose file.</summary>
    public static string Write(YamlMapping tree)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var yaml = new YamlEmitter(text);
        yaml.Tree(tree);
        yaml.Finish();
        return BlankLines.Add(EscapeByteOrderMarks(text.ToString()));
    }

    /// <summary>
    /// The emitter leaves them as they are, and the Go library of Docker may then lose its place in a long file. They stand
    /// in double quotes only.
    /// </summary>
    private static string EscapeByteOrderMarks(string yaml) => yaml.Replace("\uFEFF", "\\uFEFF");

    private void Node(ComposeNode node)
    {
        if (!HasContent(node))
        {
            _yaml.EmptyMapping();
            return;
        }

        _yaml.BeginMapping();
        var members = node.NodeType.Members;
        foreach (var slot in OrderOf(node.NodeType))
        {
            var member = members[slot];
            if (member.Form is not MemberForm.Annotation && node.ValueAt(slot) is { } value)
            {
                _yaml.Key(member.Key);
                Member(node, member, value);
            }
        }

        if (node.DeclaredExtensions is { } extensions)
        {
            foreach (var (key, value) in extensions.Known)
            {
                _yaml.Key(CheckedExtensionKey(key, node));
                Extension(value);
            }
        }

        _yaml.EndMapping();
    }

    private void Member(ComposeNode node, NodeMember member, object value)
    {
        switch (member.Form)
        {
            case MemberForm.Node:
                Node((ComposeNode)value);
                break;
            case MemberForm.List:
                List((IComposeList)value);
                break;
            case MemberForm.Map when _dialect is YamlDialect.Stack && value is TextListMap hosts:
                Hosts(hosts);
                break;
            case MemberForm.Map:
                Map((IComposeMap)value);
                break;
            case MemberForm.KeyedList:
                KeyedList(node, member, (IComposeList)value);
                break;
            case MemberForm.Reference:
                _yaml.String(((NamedNode)value).Key);
                break;
            case MemberForm.Custom when value is Command command:
                Words(command);
                break;
            case MemberForm.Custom when value is GpuList { IsAll: true }:
                _yaml.String("all");
                break;
            case MemberForm.Custom when value is GpuList gpus:
                List(gpus.Requests);
                break;
            default:
                Scalar(node, (Scalar)value);
                break;
        }
    }

    private void List(IComposeList list)
    {
        _yaml.BeginList();
        foreach (var item in list.Known)
        {
            if (item is Port { HostIp.Literal: null, HostIp: not null } port && ShortPort.Of(port) is { } notation)
            {
                _yaml.String(notation.Template);
            }
            else if (item is EnvFile { Path: { } path } && _dialect is YamlDialect.Stack)
            {
                _yaml.String(path.Template);
            }
            else if (item is ComposeNode node)
            {
                Node(node);
            }
            else
            {
                _yaml.String(((Text)item).Template);
            }
        }

        _yaml.EndList();
    }

    private void KeyedList(ComposeNode node, NodeMember member, IComposeList list)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        _yaml.BeginMapping();
        foreach (var item in list.Known)
        {
            var key = ((IKeyed)item).Key;
            if (!keys.Add(key))
            {
                throw new ComposeException("CG0004", $"'{key}' is twice in {member.Key} of {node}; keep one of them");
            }

            _yaml.Key(key);
            Node((ComposeNode)item);
        }

        _yaml.EndMapping();
    }

    private void Map(IComposeMap map)
    {
        _yaml.BeginMapping();
        foreach (var (key, value) in map.KnownEntries)
        {
            _yaml.Key(key);
            switch (value)
            {
                case null:
                    _yaml.Bare("null");
                    break;
                case ComposeNode node:
                    Node(node);
                    break;
                case TextList { IsSingle: true } list:
                    _yaml.String(list.Known[0].Template);
                    break;
                case TextList { IsEmpty: true }:
                    _yaml.EmptyList();
                    break;
                case TextList list:
                    List(list);
                    break;
                default:
                    _yaml.String(((Text)value).Template);
                    break;
            }
        }

        _yaml.EndMapping();
    }

    /// <summary>docker stack deploy takes one address of a host in a mapping, and any number of entries in a list.</summary>
    private void Hosts(TextListMap hosts)
    {
        _yaml.BeginList();
        foreach (var (host, addresses) in hosts)
        {
            foreach (var address in addresses?.Known ?? [])
            {
                _yaml.String(host + ":" + address.Template);
            }
        }

        _yaml.EndList();
    }

    private void Words(Command command)
    {
        if (command.Line is { } line)
        {
            _yaml.String(line.Template);
            return;
        }

        var length = 0;
        var inLine = true;
        foreach (var word in command.WordList.Known)
        {
            var text = word.Template;
            length += text.Length + 4;
            inLine &= length <= MaxLineOfWords && !text.Contains('\n');
        }

        if (!inLine)
        {
            List(command.WordList);
            return;
        }

        _yaml.BeginListInLine();
        foreach (var word in command.WordList.Known)
        {
            _yaml.Quoted(word.Template);
        }

        _yaml.EndList();
    }

    private void Scalar(ComposeNode node, Scalar value)
    {
        var text = value.AsText().Template;
        switch (value)
        {
            // Compose takes only a number here, and docker stack deploy anywhere; a bare 1777 would be a decimal one. 0o is
            // octal in YAML 1.2 and in Go.
            case UnixMode { Bits: { } bits } when node is TmpfsOptions || _dialect is YamlDialect.Stack:
                _yaml.Bare("0o" + Convert.ToString(bits, 8));
                break;

            // The schema of docker stack wants text here; Compose takes either.
            case Value<double> when node is ResourceLimits or ResourceReservations:
                _yaml.Quoted(text);
                break;

            case ByteSize { Bytes: { } bytes } when node is TmpfsOptions && _dialect is YamlDialect.Stack:
                _yaml.Bare(bytes.ToString(CultureInfo.InvariantCulture));
                break;
            case Text { Literal: { } port } when node is Port && _dialect is YamlDialect.Stack && port.Length > 0 && port.All(char.IsAsciiDigit):
                _yaml.Bare(port);
                break;

            // Digits with a unit, such as 30s or 64m, are not a number in any version of YAML.
            case Duration { Time: not null }:
            case ByteSize { Bytes: not null } when char.IsLetter(text[^1]):
                _yaml.Bare(text);
                break;
            case { Kind: ScalarKind.Text }:
                _yaml.String(text);
                break;
            default:
                _yaml.Bare(text);
                break;
        }
    }

    private void Extension(ExtensionValue? extension)
    {
        switch (extension?.Value)
        {
            case null:
                _yaml.Bare("null");
                break;
            case bool value:
                _yaml.Bare(value ? "true" : "false");
                break;
            case long value:
                _yaml.Bare(value.ToString(CultureInfo.InvariantCulture));
                break;
            case double value:
                _yaml.Bare(YamlNumber.Of(value));
                break;
            case ComposeList<ExtensionValue> { Known.Count: 0 }:
                _yaml.EmptyList();
                break;
            case ComposeList<ExtensionValue> list:
                _yaml.BeginList();
                foreach (var item in list.Known)
                {
                    Extension(item);
                }

                _yaml.EndList();
                break;
            case ComposeMap<ExtensionValue> { Known.Count: 0 }:
                _yaml.EmptyMapping();
                break;
            case ComposeMap<ExtensionValue> map:
                _yaml.BeginMapping();
                foreach (var (key, value) in map.Known)
                {
                    _yaml.Key(key);
                    Extension(value);
                }

                _yaml.EndMapping();
                break;
            default:
                _yaml.String(((Text)extension!.Value!).Template);
                break;
        }
    }

    private static bool HasContent(ComposeNode node)
    {
        var members = node.NodeType.Members;
        for (var slot = 0; slot < members.Count; slot++)
        {
            if (members[slot].Form is not MemberForm.Annotation && node.ValueAt(slot) is not null)
            {
                return true;
            }
        }

        return node.DeclaredExtensions is not null;
    }

    private static string CheckedExtensionKey(string key, ComposeNode node) => key.StartsWith("x-", StringComparison.Ordinal)
        ? key
        : throw new ComposeException("CG0010", $"The extension key '{key}' of {node} does not begin with 'x-'; Compose refuses any other key");

    private int[] OrderOf(NodeType type)
    {
        if (!_orders.TryGetValue(type, out var order))
        {
            _orders.Add(type, order = KeyOrder.Of(type));
        }

        return order;
    }
}
