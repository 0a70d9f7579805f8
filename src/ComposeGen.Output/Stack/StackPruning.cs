using ComposeGen.Swarm;

namespace ComposeGen.Output.Stack;

/// <summary>Takes out what a stack cannot have, or does nothing about. The rules have told the user where that matters.</summary>
internal static class StackPruning
{
    public static void Prune(ComposeNode node)
    {
        foreach (var member in node.NodeType.Members)
        {
            if (node.ValueOf(member.Key) is not { } value || member.Form is MemberForm.Reference or MemberForm.Annotation)
            {
                continue;
            }

            // What was converted and is still there is something that docker stack deploy acts on.
            if (SwarmAttributes.Of(node, member.Key, value).Support is SwarmSupport.Kept || (node, member.Key) is (Service, "restart"))
            {
                PruneValue(value);
                if (member.Form is MemberForm.Node && IsEmpty((ComposeNode)value))
                {
                    node.Replace(member.Key, null);
                }
            }
            else
            {
                node.Replace(member.Key, null);
            }
        }

        if (node is not (ComposeFile or NamedNode))
        {
            node.Extensions = [];
        }
    }

    private static bool IsEmpty(ComposeNode node) =>
        Enumerable.Range(0, node.NodeType.Members.Count).All(slot => node.ValueAt(slot) is null);

    private static void PruneValue(object? value)
    {
        switch (value)
        {
            case ComposeNode node:
                Prune(node);
                break;
            case IComposeList list:
                foreach (var item in list.Known.OfType<ComposeNode>())
                {
                    Prune(item);
                }

                break;
            case IComposeMap map:
                foreach (var entry in map.KnownEntries)
                {
                    PruneValue(entry.Value);
                }

                break;
        }
    }
}
