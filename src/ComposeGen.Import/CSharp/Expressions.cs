using System.Globalization;

namespace ComposeGen.Import.CSharp;

/// <summary>Values of the model as C# expressions.</summary>
/// <remarks>
/// What a type of node has a spelling of its own for is in the table of <see cref="Spellings"/>; everything else is an object
/// initialiser made from the model's own list of attributes.
/// </remarks>
internal sealed partial class Expressions(FieldPlan fields, VariableUses variables, SourceMap sources)
{
    private const int MaxEntriesInLine = 3;

    /// <summary>Texts that are the name of something: what they are in C#.</summary>
    public Dictionary<Text, Code> References { get; } = [];

    public Code Reference(NamedNode node) => fields.Of(node);

    /// <summary>A value where the attribute's type is known from the context.</summary>
    public Code Value(object? value) => value switch
    {
        null => "null",
        NamedNode named => Reference(named),
        ComposeNode node => Spellings.Of(this, node) ?? Initialiser("new()", node),
        TextList { IsSingle: true } single => Converted(single.Known[0], "TextList.Single"),
        Command command => CommandOf(command),
        GpuList { IsAll: true } => "GpuList.All",
        GpuList gpus => Items(gpus.Requests, '['),
        IComposeList list => Items(list, '{'),
        IComposeMap map => Map(map),
        ExtensionValue extension => Extension(extension.Value),
        Scalar scalar => ScalarOf(scalar),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "Not a part of the model."),
    };

    /// <summary>A value behind <c>=</c> in a statement, where a collection is given anew.</summary>
    public Code Assigned(object value) => value switch
    {
        TextList { IsSingle: true } => Value(value),
        IComposeList list => Items(list, '['),
        IComposeMap map => new Group("new()", '{', MapEntries(map), MaxEntriesInLine),
        _ => Value(value),
    };

    private Group Items(IComposeList list, char open)
    {
        var holdsNodes = list.Known.Any(static item => item is ComposeNode);
        return new Group("", open, [.. list.Known.Select(Item)], holdsNodes ? MaxEntriesInLine : int.MaxValue);
    }

    private Entry Item(object item) => item is ComposeNode node and not NamedNode
        ? Spellings.Of(this, node) is { } spelled
            ? new Entry(spelled, "", Comments.Within(sources, node))
            : new Entry(Initialiser("new " + node.NodeType.Name, node), "", sources.CommentsOf(node))
        : new Entry(item is Text text && References.TryGetValue(text, out var reference) ? reference : Value(item), "", sources.CommentsOf(item));

    private Group Map(IComposeMap map) => new("", '{', MapEntries(map), MaxEntriesInLine);

    private Entry[] MapEntries(IComposeMap map) =>
    [
        .. map.KnownEntries.Select(entry => new Entry(
            entry.Value is TextList { IsSingle: false } list ? Items(list, '[') : MapValue(map, entry),
            "[" + CSharpString.Plain(entry.Key) + "] = ",
            sources.CommentsOf(map, entry.Key))),
    ];

    private Code MapValue(IComposeMap map, MapEntry entry) => entry.Value switch
    {
        Text text when References.TryGetValue(text, out var reference) => reference,
        Text text when map is TextMap => NumberOrText(text),
        ExtensionValue { Value: null } => "null",
        _ => Value(entry.Value),
    };

    private Code CommandOf(Command command) => command switch
    {
        { Line: { } line } => Converted(line, "Command.OfLine"),
        { WordList.Known: [{ Literal: "/bin/sh" }, { Literal: "-c" }, var script] } => Call("Command.Shell", TextOf(script)),
        _ => Items(command.WordList, '['),
    };

    /// <summary>The value of an entry of a mapping of extensions.</summary>
    public Code ExtensionOf(ExtensionValue? value) => value?.Value is null ? "null" : Extension(value.Value);

    private Code Extension(object? value) => value switch
    {
        null => "ExtensionValue.Null",
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => Double(number),
        ComposeList<ExtensionValue> list => new Group("ExtensionValue.List", '(', [.. list.Known.Select(item => (Entry)Extension(item.Value))]),
        ComposeMap<ExtensionValue> map => Call("ExtensionValue.Map", new Group("new()", '{', MapEntries(map), MaxEntriesInLine)),
        Text { Literal: { } literal } => CSharpString.Plain(literal),
        _ => AsText((Text)value),
    };

    private static string Double(double number) => number switch
    {
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ => number.ToString("R", CultureInfo.InvariantCulture) is var text && text.Any(static c => c is '.' or 'E') ? text : number.ToString("R", CultureInfo.InvariantCulture) + ".0",
    };

    public static Group Call(string method, params Code[] arguments) => new(method, '(', [.. arguments.Select(static argument => (Entry)argument)]);
}
