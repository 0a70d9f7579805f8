using ComposeGen.Merging;
using ComposeGen.Output.Yaml;

namespace ComposeGen.Output.Overlays;

/// <summary>
/// The least that a second Compose file must say for Compose to read both as a given result: what is added or changed, <c>!reset</c>
/// for what is gone, <c>!override</c> where merging cannot lead there.
/// </summary>
internal static class OverlayDifference
{
    /// <exception cref="OverlayException">No second file can lead to that result.</exception>
    public static YamlMapping Of(YamlMapping basis, YamlMapping result)
    {
        basis = (YamlMapping)OverlayMerge.Unique(basis, YamlPath.Root);
        result = (YamlMapping)OverlayMerge.Unique(result, YamlPath.Root);
        RequireSameSources(basis, result);
        return basis.Equals(result) ? YamlMapping.Empty : Mapping(basis, result, YamlPath.Root, MergeRule.Deep);
    }

    /// <summary>Compose reads the files that a file names before it merges that one with another.</summary>
    private static void RequireSameSources(YamlMapping basis, YamlMapping result)
    {
        var included = (basis["include"] as YamlSequence)?.Items ?? [];
        if (!included.SequenceEqual(((result["include"] as YamlSequence)?.Items ?? []).Take(included.Count)))
        {
            throw new OverlayException(new YamlPath("include"), "what a file includes has been read before an overlay applies, and cannot be taken out or changed; include it in the overlays that need it");
        }

        foreach (var (name, service) in (basis["services"] as YamlMapping)?.Entries ?? [])
        {
            var path = new YamlPath("services").Of(name);
            if (service is YamlMapping first && (result["services"] as YamlMapping)?[name] is YamlMapping second
                && first["extends"] is { } extends && !extends.Equals(second["extends"]))
            {
                throw new OverlayException(path.Of("extends"), "what a service extends has been read before an overlay applies, and cannot be taken out or changed; set it in the overlays that need it");
            }
        }
    }

    /// <summary>What the second file says at a place where the two differ; null if that depends on what is around it.</summary>
    private static YamlTree? Node(YamlTree basis, YamlTree result, YamlPath path)
    {
        var rule = MergeRules.Of(path.Text);
        switch (basis, result)
        {
            case (_, YamlScalar { IsNull: true }):
                return null;
            case (not YamlScalar, YamlScalar { IsString: false }) when rule != MergeRule.Replace:
                return null; // A tag would make a string of it.
            case (YamlScalar, _):
            case var _ when rule == MergeRule.Replace:
                return result;
            case (YamlMapping first, YamlMapping second) when rule == MergeRule.SameDriver && !Equals(first["driver"], second["driver"]):
                return Overriding(result);
            case (YamlMapping first, YamlMapping second):
                return Mapping(first, second, path, rule);
            case (YamlSequence first, YamlSequence second) when rule is not MergeRule.AddOnly:
                return Sequence(first, second, ItemKeys.Of(path));
            default:
                return Overriding(result);
        }
    }

    private static YamlMapping Mapping(YamlMapping basis, YamlMapping result, YamlPath path, MergeRule rule)
    {
        var changes = new List<KeyValuePair<string, YamlTree>>();
        foreach (var (key, value) in result.Entries)
        {
            var old = basis[key];
            if (value.Equals(old))
            {
                continue;
            }

            var change = old is null || rule == MergeRule.KeyValues ? value : Node(old, value, path.Of(key));
            if (change is null || (old is not null && rule == MergeRule.AddOnly) || !CanName(key, rule, isNew: old is null))
            {
                return Whole(result, path, key);
            }

            changes.Add(new(key, change));
        }

        foreach (var (key, _) in basis.Entries)
        {
            if (result[key] is null)
            {
                if (!CanName(key, rule))
                {
                    return Whole(result, path, key);
                }

                changes.Add(new(key, YamlScalar.Null with { Tag = OverlayMerge.Reset }));
            }
        }

        // Compose makes a list of these mappings, in which an entry that stays must be found again.
        return rule is MergeRule.KeyValues or MergeRule.AddOnly && basis.Entries.Any(entry => !CanName(entry.Key, rule))
            ? Whole(result, path, "")
            : new YamlMapping(changes);
    }

    /// <summary>A star means all keys to <c>!reset</c>, and what comes before an equals sign is the key in a list.</summary>
    private static bool CanName(string key, MergeRule rule, bool isNew = false) =>
        (isNew || key != "*") && !(rule is MergeRule.KeyValues or MergeRule.AddOnly && key.Contains('='));

    private static YamlMapping Whole(YamlMapping result, YamlPath path, string key) => path != YamlPath.Root
        ? (YamlMapping)Overriding(result)
        : throw new OverlayException(path.Of(key), "Compose cannot make a null or number of what the file says there; set it in the overlays that need it, or leave it as it is");

    private static YamlTree Sequence(YamlSequence basis, YamlSequence result, Func<YamlTree, string>? key)
    {
        IReadOnlyList<YamlTree> added = key is null
            ? [.. result.Items.Skip(basis.Items.Count)]
            : [.. result.Items.Where(item => !basis.Items.Contains(item))];
        var merged = OverlayMerge.Items([.. basis.Items, .. added], key);
        return merged.SequenceEqual(result.Items) && added.Count > 0 ? result with { Items = added } : Overriding(result);
    }

    private static YamlTree Overriding(YamlTree node) => node with { Tag = OverlayMerge.Override };
}
