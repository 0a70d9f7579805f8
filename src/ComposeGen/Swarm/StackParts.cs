namespace ComposeGen.Swarm;

/// <summary>The parts of an application that are in its stack.</summary>
internal static class StackParts
{
    /// <summary>Compose starts a service with a profile only where it is asked to; a stack cannot be asked, so it is not in it.</summary>
    public static bool Has(Service service) => service.Profiles.Count == 0;

    /// <summary>Calls back for each node within a node, and for each of its attributes that is set and known.</summary>
    public static void Visit(ComposeNode node, Action<ComposeNode, string, object> visit)
    {
        foreach (var member in node.NodeType.Members)
        {
            if (member.Form is MemberForm.Annotation || node.KnownValueOf(member.Key) is not { } value || IsEmpty(value))
            {
                continue;
            }

            visit(node, member.Key, value);
            if (SwarmAttributes.Of(node, member.Key, value).Support is SwarmSupport.Kept && member.Form is not MemberForm.Reference)
            {
                VisitValue(value, visit);
            }
        }
    }

    private static void VisitValue(object? value, Action<ComposeNode, string, object> visit)
    {
        switch (value)
        {
            case ComposeNode node:
                Visit(node, visit);
                break;
            case IComposeList list:
                foreach (var item in list.Known.OfType<ComposeNode>())
                {
                    Visit(item, visit);
                }

                break;
            case IComposeMap map:
                foreach (var entry in map.KnownEntries)
                {
                    VisitValue(entry.Value, visit);
                }

                break;
        }
    }

    /// <summary>Whether nothing is known to be in it, which may be because it is not known what is.</summary>
    private static bool IsEmpty(object value) => value switch
    {
        IComposeList list => list.Known.Count == 0,
        IComposeMap map => map.KnownEntries.Count == 0,
        _ => false,
    };
}
