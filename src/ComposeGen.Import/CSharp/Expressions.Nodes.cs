using ComposeGen.Output.Yaml;

namespace ComposeGen.Import.CSharp;

/// <summary>Objects, by the model's own list of attributes.</summary>
internal sealed partial class Expressions
{
    /// <summary>Texts that are nearly always numbers.</summary>
    private static readonly HashSet<string> NumberMembers = ["published", "uid", "gid", "expose"];

    /// <summary>An object initialiser with everything that was set.</summary>
    public Group Initialiser(string head, ComposeNode node) => new(head, '{', [.. Subject(node), .. Members(node).Select(member => Entry(node, member)), .. Extensions(node)], MaxEntriesInLine);

    /// <summary>The attributes that were set, in the order of their file.</summary>
    public IEnumerable<NodeMember> Members(ComposeNode node)
    {
        var members = KeyOrder.Of(node.NodeType).Where(slot => node.ValueAt(slot) is not null).Select(slot => node.NodeType.Members[slot]).ToList();
        var places = members.ConvertAll(member => sources.PlaceOf(node, member.Key));
        var files = places.Select(static place => place?.File).Distinct().ToList();
        return places.Contains(null)
            ? members
            : members.Zip(places).OrderBy(pair => files.IndexOf(pair.Second!.File)).ThenBy(static pair => pair.Second!.Line).ThenBy(static pair => pair.Second!.Column).Select(static pair => pair.First);
    }

    public Entry Entry(ComposeNode node, NodeMember member)
    {
        var value = node.ValueOf(member.Key)!;
        var comments = sources.CommentsOf(node, member.Key);
        if (value is ComposeNode inner and not NamedNode && Spellings.Of(this, inner) is { } spelled)
        {
            return new Entry(spelled, member.Property + " = ", Comments.Merge(comments, Comments.Within(sources, inner)));
        }

        return new Entry(NumberMembers.Contains(member.Key) ? Numbers(value) : Value(value), member.Property + " = ", comments);
    }

    /// <summary>The entry for its extensions, if it has any.</summary>
    public IEnumerable<Entry> Extensions(ComposeNode node) =>
        node.DeclaredExtensions is { } extensions ? [new Entry(Map(extensions), "Extensions = ")] : [];

    private Code Numbers(object value) => value switch
    {
        Text text => NumberOrText(text),
        TextList { IsSingle: false } list => new Group("", '{', [.. list.Known.Select(item => new Entry(NumberOrText(item), "", sources.CommentsOf(item)))]),
        _ => Value(value),
    };

    /// <summary>What an entry of a mapping is about, which is no attribute but its key.</summary>
    private Entry[] Subject(ComposeNode node) => node switch
    {
        Dependency dependency => [new Entry(Reference(dependency.Service), "Service = ")],
        NetworkAttachment attachment => [new Entry(Reference(attachment.Network), "Network = ")],
        ModelBinding binding => [new Entry(Reference(binding.Model), "Model = ")],
        _ => [],
    };
}
