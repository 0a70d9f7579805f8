namespace ComposeGen.Analyzers.Tests.Infrastructure;

/// <summary>Compares what the editor knows of a model with the model that the compiled definitions make.</summary>
internal static class ModelComparison
{
    /// <summary>Everything that the editor takes for known and that is not so; what it does not know agrees with anything.</summary>
    public static IReadOnlyList<string> Contradictions(ComposeFile editor, ComposeFile build)
    {
        var found = new List<string>();
        Compare(editor, build, "", found);
        return found;
    }

    private static void Compare(object? editor, object? build, string path, List<string> found)
    {
        switch (editor, build)
        {
            case (null, null):
                break;
            case (ComposeNode known, ComposeNode made) when known.GetType() == made.GetType():
                CompareNodes(known, made, path, found);
                break;
            case (Command known, Command made):
                CompareText(known.Line?.Template, made.Line?.Template, path, found);
                if (known.Line is null)
                {
                    Compare(known.WordList, made.WordList, path, found);
                }

                break;
            case (IComposeList known, IComposeList made):
                CompareLists(known, made, path, found);
                break;
            case (IComposeMap known, IComposeMap made):
                CompareMaps(known, made, path, found);
                break;
            case (Scalar known, Scalar made):
                CompareText(known.AsText().Template, made.AsText().Template, path, found);
                break;
            default:
                CompareText(editor?.ToString(), build?.ToString(), path, found);
                break;
        }
    }

    private static void CompareNodes(ComposeNode editor, ComposeNode build, string path, List<string> found)
    {
        if (editor is NamedNode { HasKey: true, IsKeyUnknown: false } named)
        {
            CompareText(named.Key, ((NamedNode)build).Key, path + ".key", found);
        }

        for (var slot = 0; slot < editor.NodeType.Members.Count; slot++)
        {
            var member = editor.NodeType.Members[slot];
            if (editor.IsUnknown(member.Key))
            {
                continue;
            }

            var (known, made) = (editor.ValueAt(slot), build.ValueAt(slot));
            var inner = $"{path}.{member.Key}";
            if (known is ComposeCollection { IsIncomplete: true } && made is null)
            {
                Compare(Count(known), 0, inner, found);
            }
            else if (member.Form == MemberForm.Reference && known is NamedNode target && made is NamedNode { } other)
            {
                CompareText(target.IsKeyUnknown ? other.Key : target.Key, other.Key, inner, found);
            }
            else
            {
                Compare(known, made, inner, found);
            }
        }
    }

    private static int Count(object collection) => collection switch
    {
        IComposeList list => list.Known.Count,
        IComposeMap map => map.KnownEntries.Count,
        _ => 0,
    };

    private static void CompareLists(IComposeList editor, IComposeList build, string path, List<string> found)
    {
        if (!((ComposeCollection)editor).IsIncomplete && editor.Known.Count != build.Known.Count)
        {
            found.Add($"{path}: {editor.Known.Count} items instead of {build.Known.Count}");
            return;
        }

        // Between the items of an incomplete list there may be others.
        var next = 0;
        for (var i = 0; i < editor.Known.Count; i++)
        {
            var differences = new List<string>();
            while (true)
            {
                if (next == build.Known.Count)
                {
                    found.AddRange(differences.DefaultIfEmpty($"{path}[{i}]: too many items"));
                    return;
                }

                var attempt = new List<string>();
                Compare(editor.Known[i], build.Known[next++], $"{path}[{i}]", attempt);
                if (attempt.Count == 0)
                {
                    break;
                }

                differences.AddRange(attempt);
                if (!((ComposeCollection)editor).IsIncomplete)
                {
                    found.AddRange(attempt);
                    break;
                }
            }
        }
    }

    private static void CompareMaps(IComposeMap editor, IComposeMap build, string path, List<string> found)
    {
        var made = build.KnownEntries.ToDictionary(static entry => entry.Key, static entry => entry.Value);
        foreach (var (key, value) in editor.KnownEntries.Select(static entry => (entry.Key, entry.Value)))
        {
            if (made.TryGetValue(key, out var other))
            {
                Compare(value, other, $"{path}[{key}]", found);
            }
            else
            {
                found.Add($"{path}[{key}]: not there");
            }
        }

        if (!((ComposeCollection)editor).IsIncomplete && editor.KnownEntries.Count != made.Count)
        {
            found.Add($"{path}: {editor.KnownEntries.Count} entries instead of {made.Count}");
        }
    }

    private static void CompareText(string? editor, string? build, string path, List<string> found)
    {
        if (editor != build)
        {
            found.Add($"{path}: '{editor}' instead of '{build}'");
        }
    }
}
