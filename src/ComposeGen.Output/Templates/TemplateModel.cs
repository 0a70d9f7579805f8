using System.Globalization;
using ComposeGen.Lowering;
using ComposeGen.Output.Scripts;
using Scriban.Runtime;

namespace ComposeGen.Output.Templates;

/// <summary>
/// The application as templates see it: objects whose members have the names of the Compose specification, in the long syntax. Mappings whose keys are names
/// (services, volumes, the networks of a service…) are lists of objects that have the name as <c>key</c>.
/// </summary>
internal sealed class TemplateModel
{
    private readonly ComposeFile _file;

    private TemplateModel(ComposeFile file) => _file = file;

    /// <param name="lowered">The application as Compose understands it.</param>
    public static ScriptObject Of(ComposeFile lowered) => new TemplateModel(lowered).Node(lowered);

    private TemplateNode Node(ComposeNode node)
    {
        var result = new TemplateNode(node.NodeType.Name);
        if (node is IKeyed keyed)
        {
            result["key"] = keyed.Key;
        }

        for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
        {
            var member = node.NodeType.Members[slot];
            if (member.Form != MemberForm.Annotation)
            {
                result[member.Key] = node.ValueAt(slot) is { } value ? member.Form == MemberForm.Reference ? ((NamedNode)value).Key : Member(value) : Nothing(member.Form);
            }
        }

        if (FullName(node) is { } name)
        {
            result["full_name"] = Value(name);
        }

        foreach (var (key, value) in node.DeclaredExtensions?.Known ?? [])
        {
            result[key] = Extension(value);
        }

        return result;
    }

    /// <summary>What is a collection can be gone through, whether or not there is anything in it.</summary>
    private static object? Nothing(MemberForm form) => form switch
    {
        MemberForm.List or MemberForm.KeyedList => new ScriptArray(),
        MemberForm.Map => new ScriptObject(),
        _ => null,
    };

    private object? Member(object value) => value switch
    {
        ComposeNode node => Node(node),
        Command command => Words(command),
        GpuList { IsAll: true } => "all",
        GpuList gpus => List(gpus.Requests),
        IComposeList list => List(list),
        IComposeMap map => Map(map),
        Value<bool> { Literal: { } flag } => flag,
        Value<long> { Literal: { } number } => number,
        Value<double> { Literal: { } number } => number,
        UnixMode { Bits: { } bits } => "0" + Convert.ToString(bits, 8),
        Scalar scalar => Value(scalar.AsText()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private ScriptArray List(IComposeList list) => [.. list.Known.Select(item => item is ComposeNode node ? Node(node) : Value((Text)item))];

    private ScriptObject Map(IComposeMap map)
    {
        var result = new ScriptObject();
        foreach (var (key, value) in map.KnownEntries)
        {
            result[key] = value is null ? null : Member(value);
        }

        return result;
    }

    /// <summary>A line is split into its words as Compose does it, so that a template has to know only one form.</summary>
    private static ScriptArray Words(Command command)
    {
        if (command.Line?.Literal is { } line)
        {
            return [.. (ShellWords.Split(line) ?? throw new ComposeException("CG0010", $"The command '{line}' cannot be split into words; write it as a list")).Select(static word => word.Literal)];
        }

        return [.. (command.Line is { } text ? [text] : command.WordList.Known).Select(Value)];
    }

    private static object? Extension(ExtensionValue? extension) => extension?.Value switch
    {
        ComposeList<ExtensionValue> list => new ScriptArray(list.Known.Select(Extension)),
        ComposeMap<ExtensionValue> map => Entries(map),
        Text text => Value(text),
        var plain => plain,
    };

    private static ScriptObject Entries(ComposeMap<ExtensionValue> map)
    {
        var result = new ScriptObject();
        foreach (var (key, value) in map.Known)
        {
            result[key] = Extension(value);
        }

        return result;
    }

    /// <summary>The name in the engine of what has one.</summary>
    private Text? FullName(ComposeNode node) => node switch
    {
        Volume { Name: { } name } => name,
        Volume { External.Literal: true } volume => volume.Key,
        Volume volume => ProtectedVolumes.DefaultName(_file, volume),
        Network { Name: { } name } => name,
        Network { External.Literal: true } network => network.Key,
        Network network => Text.Concat(_file.Name!, "_" + network.Key),
        _ => null,
    };

    private static object Value(Text text) => text.Literal is { } literal ? literal : new TemplateText(text);
}
