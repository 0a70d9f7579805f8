namespace ComposeGen;

/// <summary>The place of a part of the model, such as <c>services.db.volumes[0].target</c>.</summary>
internal static class ModelPath
{
    /// <summary>The path of a part of an application, or null if it is not in it.</summary>
    public static string? Of(ComposeFile file, object part) => Within(file, "", part, static _ => true);

    /// <summary>
    /// The path of one of the parts that a finding is about, the most exact of which is first. A value that several things have, such
    /// as <see cref="UserId.Root"/>, is looked for in the one that the finding is about.
    /// </summary>
    public static string? Of(ComposeFile file, IReadOnlyList<object> anchors, int index)
    {
        var around = anchors[index] is NamedNode ? null : anchors.Skip(index + 1).OfType<NamedNode>().FirstOrDefault();
        return (around is not null && Within(file, "", around, static part => part is not NamedNode) is { } path ? Within(around, path, anchors[index], static _ => true) : null)
            ?? Of(file, anchors[index]);
    }

    /// <summary>The paths of all parts that a finding is about and that are in the application.</summary>
    public static IReadOnlyList<string> Of(ComposeFile file, IReadOnlyList<object> anchors) =>
        [.. Enumerable.Range(0, anchors.Count).Select(index => Of(file, anchors, index)).OfType<string>()];

    /// <summary>The part of an application at a path and all around it that is known, the nearest first.</summary>
    public static IEnumerable<(object Part, string Place)> Resolve(ComposeFile file, string path)
    {
        var found = new List<(object, string)>();
        Walk(file, "", (part, place) =>
        {
            if (place.Length == 0)
                return true;
            var isAround = path.StartsWith(place, StringComparison.Ordinal) && (path.Length == place.Length || path[place.Length] is '.' or '[');
            if (isAround && part is not ExtensionMap) // That has the place of its owner, and is around its own values alone.
                found.Insert(0, (part, place));
            return isAround;
        });
        return found;
    }

    private static string? Within(object around, string path, object part, Func<object, bool> isLookedInto)
    {
        string? found = null;
        Walk(around, path, (candidate, place) =>
        {
            if (found is null && ReferenceEquals(candidate, part))
                found = place;
            return found is null && isLookedInto(candidate);
        });
        return found;
    }

    private static void WalkVariables(IEnumerable<Variable> variables, string path, Func<object, string, bool> visit)
    {
        var number = 0;
        foreach (var variable in variables)
        {
            visit(variable, path + ".$" + number++);
        }
    }

    /// <summary>Shows each part that is known, with its path.</summary>
    public static void Walk(ComposeFile file, Action<object, string> visit) => Walk(file, "", (part, path) =>
    {
        visit(part, path);
        return true;
    });

    /// <summary>Shows parts that are known, and looks into those for which the answer is yes.</summary>
    private static void Walk(object part, string path, Func<object, string, bool> visit)
    {
        if (!visit(part, path))
            return;
        switch (part)
        {
            case ComposeNode node:
                for (var slot = 0; slot < node.NodeType.Members.Count; slot++)
                {
                    if (node.KnownValueAt(slot) is { } value && node.NodeType.Members[slot].Form is not MemberForm.Reference)
                    {
                        var key = node.NodeType.Members[slot].Key;
                        Walk(value, path.Length == 0 ? key : path + "." + key, visit);
                    }
                }

                foreach (var (field, variable) in (node as ComposeFile)?.DeclaredVariables ?? [])
                {
                    visit(variable, "$variables." + field);
                }

                if (node.DeclaredExtensions is { } extensions)
                {
                    Walk(extensions, path, visit);
                }

                break;
            case Scalar scalar:
                WalkVariables(ModelVariables.In(scalar), path, visit);
                break;
            case Command command:
                Walk(command.Line ?? (object)command.WordList, path + ".words", visit);
                break;
            case GpuList gpus:
                Walk(gpus.Requests, path, visit);
                break;
            case ExtensionValue { Value: Scalar or ComposeCollection } extension:
                Walk(extension.Value, path, visit);
                break;
            case IComposeList list:
                for (var i = 0; i < list.Known.Count; i++)
                {
                    var item = list.Known[i];
                    Walk(item, item is NamedNode { HasKey: true } named ? path + "." + named.Key : path + "[" + i + "]", visit);
                }

                break;
            case IComposeMap map:
                foreach (var entry in map.KnownEntries)
                {
                    if (entry.Value is not null)
                    {
                        Walk(entry.Value, path.Length == 0 ? entry.Key : path + "." + entry.Key, visit);
                    }
                }

                break;
        }
    }
}
