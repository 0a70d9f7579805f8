using System.Text.Json.Nodes;
using ComposeGen.Output.Yaml;

namespace ComposeGen.Output.Tests.Faithful;

/// <summary>
/// What a lowered model says, as plain data: every string a string, every number a number. It knows nothing of YAML, so it can tell
/// whether a file says the same.
/// </summary>
internal static class ModelJson
{
    public static JsonObject Of(ComposeNode node)
    {
        var map = new JsonObject();
        for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
        {
            var member = node.NodeType.Members[slot];
            if (member.Form is not MemberForm.Annotation && node.ValueAt(slot) is { } value)
            {
                map.Add(member.Key, member.Form switch
                {
                    MemberForm.Reference => ((NamedNode)value).Key,
                    MemberForm.KeyedList => Keyed((IComposeList)value),
                    _ => Value(value, node),
                });
            }
        }

        foreach (var (key, value) in node.DeclaredExtensions?.Known ?? [])
        {
            map.Add(key, value is null ? null : Extension(value));
        }

        return map;
    }

    private static JsonNode Value(object value, ComposeNode owner) => value switch
    {
        ComposeNode node => Of(node),
        Command { Line: { } line } => line.Template,
        Command command => List(command.WordList),
        GpuList { IsAll: true } => "all",
        GpuList gpus => List(gpus.Requests),
        IComposeList list => List(list),
        IComposeMap map => Map(map),
        UnixMode { Bits: { } bits } when owner is TmpfsOptions => bits,
        Scalar scalar => Scalar(scalar, owner),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static JsonNode Scalar(Scalar scalar, ComposeNode owner)
    {
        var text = scalar.AsText().Template;
        return scalar.Kind switch
        {
            ScalarKind.Boolean => text == "true",
            ScalarKind.Integer => long.Parse(text),
            ScalarKind.Float when owner is not (ResourceLimits or ResourceReservations) => double.Parse(text),
            _ => text,
        };
    }

    private static JsonArray List(IComposeList list) => new([.. list.Known.Select(static item => item switch
    {
        Port { HostIp: { Literal: null } } port when ShortPort.Of(port) is { } notation => notation.Template,
        ComposeNode node => Of(node),
        _ => (JsonNode)((Text)item).Template,
    })]);

    private static JsonObject Keyed(IComposeList list) =>
        new(list.Known.Select(static item => KeyValuePair.Create<string, JsonNode?>(((IKeyed)item).Key, Of((ComposeNode)item))));

    private static JsonObject Map(IComposeMap map) =>
        new(map.KnownEntries.Select(static entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, entry.Value switch
        {
            null => null,
            ComposeNode node => Of(node),
            TextList { IsSingle: true } single => single.Known[0].Template,
            TextList list => List(list),
            var text => ((Text)text).Template,
        })));

    private static JsonNode? Extension(ExtensionValue extension) => extension.Value switch
    {
        null => null,
        bool value => value,
        long value => value,
        double value => value,
        Text text => text.Template,
        ComposeList<ExtensionValue> list => new JsonArray([.. list.Known.Select(Extension)]),
        ComposeMap<ExtensionValue> map => new JsonObject(map.Known.Select(static entry => KeyValuePair.Create(entry.Key, entry.Value is null ? null : Extension(entry.Value)))),
        var value => throw new NotSupportedException(value.GetType().Name),
    };
}
