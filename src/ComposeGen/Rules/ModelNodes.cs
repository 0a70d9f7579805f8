namespace ComposeGen.Rules;

/// <summary>Every mapping of an application, with the declared thing that it is part of.</summary>
internal static class ModelNodes
{
    private static readonly string[] Sections = ["services", "models", "networks", "volumes", "secrets", "configs"];

    /// <summary>All that is known of them.</summary>
    public static IEnumerable<OwnedNode> Of(ComposeFile file)
    {
        foreach (var section in Sections)
        {
            foreach (var owner in (file.KnownValueOf(section) as IComposeList)?.Known.OfType<NamedNode>() ?? [])
            {
                foreach (var node in Within(owner))
                    yield return new OwnedNode(node, owner);
            }
        }
    }

    /// <summary>A mapping and all within it; what it refers to is not within it.</summary>
    private static IEnumerable<ComposeNode> Within(object? part) => part switch
    {
        ComposeNode node => Enumerable.Repeat(node, 1).Concat(Inner(node)),
        GpuList gpus => gpus.Requests.Known,
        IComposeList list => list.Known.SelectMany(Within),
        IComposeMap map => map.KnownEntries.SelectMany(static entry => Within(entry.Value)),
        _ => [],
    };

    private static IEnumerable<ComposeNode> Inner(ComposeNode node)
    {
        for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
        {
            if (node.IsSet(slot) && node.NodeType.Members[slot].Form is not (MemberForm.Scalar or MemberForm.Reference or MemberForm.Annotation))
            {
                foreach (var inner in Within(node.KnownValueAt(slot)))
                    yield return inner;
            }
        }
    }
}
