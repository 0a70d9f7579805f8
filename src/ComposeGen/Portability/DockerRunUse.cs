namespace ComposeGen.Portability;

/// <summary>An attribute that is set somewhere.</summary>
/// <param name="Path">Its place, with <c>*</c> for names and <c>[]</c> for items.</param>
/// <param name="Value">Its value.</param>
/// <param name="Owner">The mapping that it stands in.</param>
/// <param name="Service">The service that it belongs to, if any.</param>
internal sealed record DockerRunUse(string Path, object Value, ComposeNode Owner, Service? Service)
{
    /// <summary>All of an application, as far as it is known, without what stands below an attribute that is left out.</summary>
    public static IReadOnlyList<DockerRunUse> AllOf(ComposeFile file)
    {
        var uses = new List<DockerRunUse>();
        VisitNode(file, "", null, uses);
        return uses;
    }

    private static void VisitNode(ComposeNode node, string path, Service? service, List<DockerRunUse> uses)
    {
        for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
        {
            var member = node.NodeType.Members[slot];
            if (node.KnownValueAt(slot) is not { } value
                || member.Form == MemberForm.Annotation
                || !IsSet(value))
            {
                continue;
            }

            var place = path.Length == 0 ? member.Key : path + "." + member.Key;
            uses.Add(new DockerRunUse(place, value, node, service));
            if (DockerRunForms.Of(place) is not { IsLeftOut: true, Applies: null } && member.Form != MemberForm.Reference)
            {
                VisitParts(value, place, member.Form, service, uses);
            }
        }
    }

    private static void VisitParts(object value, string path, MemberForm form, Service? service, List<DockerRunUse> uses)
    {
        switch (value)
        {
            case ComposeNode node:
                VisitNode(node, path, service, uses);
                break;
            case GpuList gpus:
                VisitParts(gpus.Requests, path, MemberForm.List, service, uses);
                break;
            case IComposeList list:
                foreach (var node in list.Known.OfType<ComposeNode>())
                {
                    VisitNode(node, path + (form == MemberForm.KeyedList ? ".*" : "[]"), node as Service ?? service, uses);
                }

                break;
            case IComposeMap map:
                foreach (var node in map.KnownEntries.Select(static entry => entry.Value).OfType<ComposeNode>())
                {
                    VisitNode(node, path + ".*", service, uses);
                }

                break;
        }
    }

    /// <summary>A collection of which nothing is known may turn out to be empty.</summary>
    private static bool IsSet(object value) => value switch
    {
        IComposeList list => list.Known.Count > 0,
        IComposeMap map => map.KnownEntries.Count > 0,
        ComposeCollection collection => !collection.IsEmpty || collection is { IsWrittenWhenEmpty: true, IsIncomplete: false },
        _ => true,
    };
}
