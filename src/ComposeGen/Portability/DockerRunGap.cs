namespace ComposeGen.Portability;

/// <summary>An attribute that is set and that docker alone does not do, or does differently.</summary>
internal sealed record DockerRunGap(DockerRunUse Use, DockerRunForm Form)
{
    private const string OfServices = "services.*.";

    /// <summary>The attribute as a reader of the definition knows it, such as <c>networks.mac_address</c>.</summary>
    public string Attribute
    {
        get
        {
            var path = Form.Path.StartsWith(OfServices, StringComparison.Ordinal) ? Form.Path.Substring(OfServices.Length) : Form.Path;
            return path.Replace(".*", "").Replace("[]", "");
        }
    }

    /// <summary>All of an application, as far as it is known.</summary>
    public static IReadOnlyList<DockerRunGap> Of(ComposeFile file)
    {
        var gaps = new List<DockerRunGap>();
        VisitNode(file, "", null, gaps);
        return gaps;
    }

    private static void VisitNode(ComposeNode node, string path, Service? service, List<DockerRunGap> gaps)
    {
        for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
        {
            var member = node.NodeType.Members[slot];
            if (member.Form == MemberForm.Annotation
                || node.KnownValueAt(slot) is not { } value
                || !IsSet(value))
            {
                continue;
            }

            var place = path.Length == 0 ? member.Key : path + "." + member.Key;
            var form = DockerRunForms.Of(place);
            if (form is { Reason.Length: > 0 } && Applies(form, new DockerRunUse(place, value, node, service)))
            {
                gaps.Add(new DockerRunGap(new DockerRunUse(place, value, node, service), form));
            }

            if (form is not { IsLeftOut: true, Applies: null } && member.Form != MemberForm.Reference)
            {
                VisitParts(value, place, member.Form, service, gaps);
            }
        }
    }

    private static void VisitParts(object value, string path, MemberForm form, Service? service, List<DockerRunGap> gaps)
    {
        switch (value)
        {
            case ComposeNode node:
                VisitNode(node, path, service, gaps);
                break;
            case GpuList gpus:
                VisitParts(gpus.Requests, path, MemberForm.List, service, gaps);
                break;
            case IComposeList list:
                foreach (var node in list.Known.OfType<ComposeNode>())
                {
                    VisitNode(node, path + (form == MemberForm.KeyedList ? ".*" : "[]"), node as Service ?? service, gaps);
                }

                break;
            case IComposeMap map:
                foreach (var node in map.KnownEntries.Select(static entry => entry.Value).OfType<ComposeNode>())
                {
                    VisitNode(node, path + ".*", service, gaps);
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

    private static bool Applies(DockerRunForm form, DockerRunUse use)
    {
        try
        {
            return form.Applies is null || form.Applies(use);
        }
        catch (Exception exception) when (Rules.Rule.IsUndecided(exception))
        {
            return false;
        }
    }
}
