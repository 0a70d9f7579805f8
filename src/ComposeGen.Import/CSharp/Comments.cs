namespace ComposeGen.Import.CSharp;

/// <summary>Comments of parts that become one in C#.</summary>
internal static class Comments
{
    /// <summary>All comments of a part and of what is in it.</summary>
    public static SourceComments Within(SourceMap sources, object part)
    {
        var all = sources.CommentsOf(part);
        switch (part)
        {
            case ComposeNode node:
                for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
                {
                    if (node.ValueAt(slot) is { } value and not NamedNode)
                    {
                        all = Merge(all, Merge(sources.CommentsOf(node, node.NodeType.Members[slot].Key), Within(sources, value)));
                    }
                }

                break;
            case Command command:
                all = Merge(all, Within(sources, command.WordList));
                break;
            case IComposeList list:
                all = list.Known.Aggregate(all, (sum, item) => Merge(sum, Within(sources, item)));
                break;
            case IComposeMap map:
                all = map.KnownEntries.Aggregate(all, (sum, entry) => Merge(sum, sources.CommentsOf(map, entry.Key)));
                break;
        }

        return all;
    }

    public static SourceComments Merge(SourceComments first, SourceComments second)
    {
        if (IsEmpty(first) || IsEmpty(second))
        {
            return IsEmpty(first) ? second : first;
        }

        var lines = Lines(first).ToList();
        var more = Lines(second).Where(line => !lines.Contains(line)).ToList();
        return more.Count == 0 ? first : new SourceComments([.. lines, .. more], null);
    }

    /// <summary>All of them as lines above.</summary>
    public static IEnumerable<string> Lines(SourceComments comments) => [.. comments.Before, .. comments.Beside is { } beside ? [beside] : Array.Empty<string>(), .. comments.After];

    private static bool IsEmpty(SourceComments comments) => comments is { Before.Count: 0, Beside: null, After.Count: 0 };
}
