namespace ComposeGen.Rules;

/// <summary>Attributes as rules about many of them read and name them.</summary>
internal static class Settings
{
    /// <summary>Whether an attribute is known to be set.</summary>
    public static bool IsSet(this ComposeNode node, string key) => node.KnownValueOf(key) switch
    {
        null => false,
        GpuList { IsAll: true } => true,
        GpuList gpus => gpus.Requests.Known.Count > 0,
        Command command => command.Line is not null || command.WordList.Known.Count > 0,
        IComposeList list => list.Known.Count > 0,
        IComposeMap map => map.KnownEntries.Count > 0,
        _ => true,
    };

    /// <summary>What of an attribute's value has a place in the source: a list has none, its items have.</summary>
    public static object? Anchor(this ComposeNode node, string key) => node.KnownValueOf(key) switch
    {
        Command command => command.Line ?? First(command.WordList.Known),
        GpuList gpus => First(gpus.Requests.Known),
        IComposeList list => First(list.Known),
        IComposeMap map => map.KnownEntries.Select(static entry => entry.Value).FirstOrDefault(static value => value is not null),
        var value => value,
    };

    /// <summary>The text of an attribute that is one value; null if it is not set, not known or holds a variable.</summary>
    public static string? LiteralOf(this ComposeNode node, string key) => (node.KnownValueOf(key) as Scalar)?.AsText().Literal;

    public static IReadOnlyList<T> KnownItems<T>(this ComposeNode node, string key)
        where T : class => node.KnownValueOf(key) switch
        {
            ComposeList<T> list => list.Known,
            GpuList { Requests: ComposeList<T> requests } => requests.Known,
            _ => [],
        };

    /// <summary>Such as <c>service 'db'</c>.</summary>
    public static string Described(this NamedNode node) => $"{node.NodeType.Name.ToLowerInvariant()} '{node.Key}'";

    /// <summary>The name of the property for an attribute.</summary>
    public static string PropertyOf(this ComposeNode node, string key) => node.NodeType.Members[node.NodeType.SlotOf(key)].Property;

    private static object? First(IReadOnlyList<object> items) => items.Count > 0 ? items[0] : null;
}
