using ComposeGen.Import.Yaml;
using ComposeGen.Merging;

namespace ComposeGen.Import.Merging;

/// <summary>Lays a later file over an earlier one, or a service over the one it extends.</summary>
/// <remarks>Compose specification, section "Merge and override".</remarks>
internal static class Overlay
{
    /// <summary>What the earlier part becomes with the later one over it. Both may change.</summary>
    /// <param name="lower">The earlier part.</param>
    /// <param name="upper">The later part.</param>
    /// <param name="path">Where they stand: <c>services.*.ports</c>, with a star for each name.</param>
    public static YamlPart Merge(YamlPart lower, YamlPart upper, string path) => MergeRules.Of(path) switch
    {
        MergeRule.Replace => upper,
        MergeRule.KeyValues => Mappings(ValuesMapping(lower), ValuesMapping(upper), path),
        MergeRule.SameDriver when lower is YamlMap one && upper is YamlMap other && HaveOtherDrivers(one, other) => upper,
        _ => Deep(lower, upper, path),
    };

    /// <summary>Merges by form; where there are several notations, both become the same one first.</summary>
    private static YamlPart Deep(YamlPart lower, YamlPart upper, string path)
    {
        switch (path)
        {
            case "services.*.build":
                return Mappings(BuildMapping(lower), BuildMapping(upper), path);
            case "services.*.depends_on":
                return Mappings(KeysMapping(lower, Started), KeysMapping(upper, Started), path);
            case "services.*.networks" or "services.*.models":
                return Mappings(KeysMapping(lower), KeysMapping(upper), path);
            case "services.*.build.additional_contexts" or "volumes.*.labels":
                return Mappings(ValuesMapping(lower), ValuesMapping(upper), path);
            case "services.*.dns" or "services.*.dns_search" or "services.*.dns_opt" or "services.*.env_file"
                or "services.*.label_file" or "services.*.tmpfs":
                return Lists(List(lower), List(upper));
            case "services.*.extra_hosts" or "services.*.build.extra_hosts":
                return Hosts(List(lower), List(upper));
            case "networks.*.ipam.config" when lower is YamlList one && upper is YamlList other:
                return Pools(one, other, path);
        }

        return (lower, upper) switch
        {
            (_, YamlScalar { IsNull: true }) => lower,
            (YamlMap one, YamlMap other) => Mappings(one, other, path),
            (YamlList one, YamlList other) => Lists(one, other),
            (YamlMap or YamlList, _) => throw new ImportException(upper.Place,
                $"This is {upper.Noun}, and {lower.Noun} in {lower.Place.File}, line {lower.Place.Line}; Compose cannot merge the two"),
            _ => upper,
        };
    }

    /// <summary>Takes away what stands under <c>!reset</c> where there is nothing to reset.</summary>
    public static void Strip(YamlPart part)
    {
        switch (part)
        {
            case YamlMap map:
                map.Entries.RemoveAll(static entry => entry.Value.Tag is OverlayTag.Reset);
                map.Entries.ForEach(static entry => Strip(entry.Value));
                break;
            case YamlList list:
                list.Items.RemoveAll(static item => item.Value.Tag is OverlayTag.Reset);
                list.Items.ForEach(static item => Strip(item.Value));
                break;
        }
    }

    private static YamlMap Mappings(YamlMap lower, YamlMap upper, string path)
    {
        foreach (var entry in upper.Entries)
        {
            var below = lower.Find(entry.Key);
            switch (entry.Value.Tag)
            {
                case OverlayTag.Reset:
                    lower.Remove(entry.Key);
                    break;
                case OverlayTag.Override:
                    lower.Set(entry);
                    break;
                default:
                    lower.Set(below is null ? entry : entry with { Value = Merge(below.Value, entry.Value, Path(path, entry.Key)) });
                    break;
            }
        }

        return lower;
    }

    private static YamlList Lists(YamlList lower, YamlList upper)
    {
        lower.Items.AddRange(upper.Items.Where(static item => item.Value.Tag is not OverlayTag.Reset));
        return lower;
    }

    private static YamlList Hosts(YamlList lower, YamlList upper)
    {
        var known = lower.Items.Select(static item => (item.Value as YamlScalar)?.Text).ToHashSet();
        lower.Items.AddRange(upper.Items.Where(item => known.Add((item.Value as YamlScalar)?.Text)));
        return lower;
    }

    private static YamlList Pools(YamlList lower, YamlList upper, string path)
    {
        foreach (var item in upper.Items)
        {
            var place = lower.Items.FindIndex(other => Subnet(other) == Subnet(item));
            if (place < 0)
            {
                lower.Items.Add(item);
            }
            else if (lower.Items[place].Value is YamlMap one && item.Value is YamlMap other)
            {
                lower.Items[place] = item with { Value = Mappings(one, other, path + ".*") };
            }
        }

        return lower;
    }

    private static string? Subnet(YamlItem item) => ((item.Value as YamlMap)?["subnet"] as YamlScalar)?.Text;

    private static bool HaveOtherDrivers(YamlMap lower, YamlMap upper) =>
        lower["driver"] is YamlScalar one && upper["driver"] is YamlScalar other && one.Text != other.Text;

    private static YamlMap BuildMapping(YamlPart part) => part switch
    {
        YamlMap map => map,
        _ => new YamlMap(part.Place, [new YamlEntry("context", part.Place, part, SourceComments.None)]),
    };

    /// <summary>What a service in a list of dependencies stands for.</summary>
    private static YamlMap Started(SourcePlace place) => new(place,
    [
        new YamlEntry("condition", place, new YamlScalar(place, "service_started", YamlKind.Text), SourceComments.None),
        new YamlEntry("required", place, new YamlScalar(place, "true", YamlKind.Boolean), SourceComments.None),
    ]);

    /// <summary>A list of names as a mapping.</summary>
    private static YamlMap KeysMapping(YamlPart part, Func<SourcePlace, YamlPart>? value = null) => part switch
    {
        YamlMap map => map,
        YamlList list => new YamlMap(list.Place, [.. list.Items.Where(static item => item.Value is YamlScalar)
            .Select(item => new YamlEntry(((YamlScalar)item.Value).Text, item.Place, value?.Invoke(item.Place) ?? new YamlScalar(item.Place, "", YamlKind.Null), item.Comments))]),
        _ => throw new ImportException(part.Place, $"This is {part.Noun}; Compose takes a list or a mapping here"),
    };

    /// <summary>A list of <c>KEY=value</c> as a mapping.</summary>
    public static YamlMap ValuesMapping(YamlPart part)
    {
        if (part is YamlMap map)
        {
            return map;
        }

        var entries = new YamlMap(part.Place, []);
        foreach (var item in (part as YamlList)?.Items ?? [])
        {
            if (item.Value is not YamlScalar scalar)
            {
                throw new ImportException(item.Place, $"This is {item.Value.Noun}; Compose takes KEY=value here");
            }

            var equals = scalar.Text.IndexOf('=', StringComparison.Ordinal);
            entries.Set(equals < 0
                ? new YamlEntry(scalar.Text, item.Place, new YamlScalar(item.Place, "", YamlKind.Null), item.Comments)
                : new YamlEntry(scalar.Text[..equals], item.Place, new YamlScalar(item.Place, scalar.Text[(equals + 1)..], YamlKind.Text), item.Comments));
        }

        return entries;
    }

    private static YamlList List(YamlPart part) => part switch
    {
        YamlList list => list,
        YamlMap map => new YamlList(map.Place, [.. map.Entries.SelectMany(static entry => Hosts(entry))]),
        _ => new YamlList(part.Place, [new YamlItem(part, SourceComments.None)]),
    };

    private static IEnumerable<YamlItem> Hosts(YamlEntry entry) =>
        from address in entry.Value is YamlList list ? list.Items.Select(static item => item.Value) : [entry.Value]
        select new YamlItem(new YamlScalar(entry.Place, entry.Key + "=" + (address as YamlScalar)?.Text, YamlKind.Text), entry.Comments);

    /// <summary>Names that the user chose become a star.</summary>
    private static string Path(string path, string key) => path switch
    {
        "" => key,
        "services" or "networks" or "volumes" or "secrets" or "configs" or "models" or "services.*.ulimits" => path + ".*",
        _ => path + "." + key,
    };
}
