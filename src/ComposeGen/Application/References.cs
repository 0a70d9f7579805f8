namespace ComposeGen;

/// <summary>The declared things that a service refers to.</summary>
internal static class References
{
    public static IEnumerable<NamedNode> Of(Service service)
    {
        var found = new List<NamedNode>();
        Collect(service, found);
        return found;
    }

    private static void Collect(object? value, List<NamedNode> found)
    {
        switch (value)
        {
            case Dependency dependency:
                found.Add(dependency.Service);
                break;
            case NetworkAttachment attachment:
                found.Add(attachment.Network);
                break;
            case ModelBinding binding:
                found.Add(binding.Model);
                break;
            case MountSource { Volume: { } volume }:
                found.Add(volume);
                break;
            case NetworkMode { Service: { } other }:
                found.Add(other);
                break;
            case NamespaceMode { Service: { } other }:
                found.Add(other);
                break;
            case NamedNode named and not Service:
                found.Add(named);
                break;
            case ComposeNode node:
                for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
                {
                    Collect(node.KnownValueAt(slot), found);
                }

                break;
            case IComposeList list:
                foreach (var item in list.Known)
                {
                    Collect(item, found);
                }

                break;
        }
    }
}
