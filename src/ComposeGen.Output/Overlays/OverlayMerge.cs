using ComposeGen.Merging;
using ComposeGen.Output.Yaml;

namespace ComposeGen.Output.Overlays;

/// <summary>Merges a second Compose file into a first one, as Compose does with <c>-f first -f second</c>. Both in the long syntax.</summary>
internal static class OverlayMerge
{
    public const string Reset = "!reset";
    public const string Override = "!override";

    public static YamlMapping Merge(YamlMapping basis, YamlMapping overlay) => (YamlMapping)Node(basis, overlay, YamlPath.Root);

    /// <summary>A file as Compose sees it alone: of items with one key in a list the last counts.</summary>
    public static YamlTree Unique(YamlTree node, YamlPath path) => node switch
    {
        YamlMapping mapping => mapping with { Entries = [.. mapping.Entries.Select(entry => new KeyValuePair<string, YamlTree>(entry.Key, Unique(entry.Value, path.Of(entry.Key))))] },
        YamlSequence sequence => sequence with { Items = Items(sequence.Items, ItemKeys.Of(path)) },
        _ => node,
    };

    private static YamlTree Node(YamlTree basis, YamlTree overlay, YamlPath path)
    {
        var rule = MergeRules.Of(path.Text);
        return (basis, overlay) switch
        {
            _ when overlay.Tag == Override => Unique(overlay with { Tag = null }, path),
            _ when rule == MergeRule.Replace => Unique(overlay, path),
            (YamlMapping first, YamlMapping second) when rule == MergeRule.SameDriver && !SameDriver(first, second) => Unique(second, path),
            (YamlMapping first, YamlMapping second) => Mapping(first, second, path, rule),
            (YamlSequence first, YamlSequence second) => first with { Items = Items([.. first.Items, .. second.Items], ItemKeys.Of(path)) },
            (_, YamlScalar { IsNull: true }) => basis,
            (YamlScalar, _) => Unique(overlay, path),
            _ => throw new OverlayException(path, "a list or mapping cannot become something else"),
        };
    }

    private static YamlMapping Mapping(YamlMapping basis, YamlMapping overlay, YamlPath path, MergeRule rule)
    {
        var merged = new List<KeyValuePair<string, YamlTree>>();
        foreach (var (key, value) in basis.Entries)
        {
            var next = path.Of(key);
            var change = overlay[key];
            if (change?.Tag != Reset)
            {
                merged.Add(new(key, change is null ? Unique(value, next) : rule == MergeRule.KeyValues ? change with { Tag = null } : Node(value, change, next)));
            }
        }

        merged.AddRange(overlay.Entries.Where(entry => basis[entry.Key] is null && entry.Value.Tag != Reset)
            .Select(entry => new KeyValuePair<string, YamlTree>(entry.Key, Unique(entry.Value with { Tag = null }, path.Of(entry.Key)))));
        return new YamlMapping(merged);
    }

    private static bool SameDriver(YamlMapping first, YamlMapping second) =>
        first["driver"] is not { } driver || second["driver"] is not { } other || driver.Equals(other);

    /// <summary>The items of a list, of which the last with a key counts.</summary>
    public static List<YamlTree> Items(IReadOnlyList<YamlTree> items, Func<YamlTree, string>? key)
    {
        if (key is null)
        {
            return [.. items];
        }

        var distinct = new List<YamlTree>(items.Count);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (places.TryAdd(key(item), distinct.Count))
            {
                distinct.Add(item);
            }
            else
            {
                distinct[places[key(item)]] = item;
            }
        }

        return distinct;
    }
}
