using ComposeGen.Import.Values;
using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Reading;

/// <summary>Reads lists and mappings of texts, in each of their notations.</summary>
internal sealed class TextCollectionReader(SourceMap sources, ImportNotes notes)
{
    /// <summary>Lists in which Compose keeps the last of several with the same key.</summary>
    private static readonly HashSet<string> Deduplicated =
        ["cap_add", "cap_drop", "dns", "dns_opt", "dns_search", "expose", "links", "aliases", "link_local_ips", "profiles", "tmpfs", "tags"];

    /// <param name="part">A list, or the single text that stands for one.</param>
    /// <param name="key">The attribute.</param>
    public TextList List(YamlPart part, string key)
    {
        if (part is YamlScalar single)
        {
            var text = ScalarReader.Text(single);
            sources.Add(text, single.Place);
            return TextList.Single(text);
        }

        var list = new TextList();
        var seen = new Dictionary<string, YamlItem>(StringComparer.Ordinal);
        var items = ((YamlList)part).Items;
        foreach (var item in items)
        {
            var scalar = (YamlScalar)item.Value;
            var name = scalar.Text.Split('=')[0];
            if (Deduplicated.Contains(key) && !seen.TryAdd(name, item))
            {
                notes.Carried(seen[name].Place, $"'{name}' is twice in {key}; Compose takes the last");
                seen[name] = item;
            }
        }

        foreach (var item in items)
        {
            var scalar = (YamlScalar)item.Value;
            if (Deduplicated.Contains(key) && !seen.Remove(scalar.Text.Split('=')[0], out _))
            {
                continue;
            }

            var text = ScalarReader.Text(scalar);
            sources.Add(text, item.Place, item.Comments);
            list.Add(text);
        }

        return list;
    }

    /// <summary>A mapping, or a list of <c>KEY=value</c>.</summary>
    public TextMap Map(YamlPart part)
    {
        var map = new TextMap();
        if (part is YamlList list)
        {
            foreach (var item in list.Items)
            {
                var pieces = TextParts.Split(ScalarReader.Text((YamlScalar)item.Value), '=', 2);
                if (pieces[0].Literal is not { } key)
                {
                    key = TextParts.Default(pieces[0]) ?? throw new ImportException(item.Place,
                        $"The key of '{((YamlScalar)item.Value).Text}' is a variable without a default, which a mapping cannot say; write the key");
                    notes.Carried(item.Place, $"The key '{pieces[0].Template}' became '{key}', its default: a key cannot be a variable");
                }

                Put(map, key, pieces.Count > 1 ? pieces[1] : null, item.Place, item.Comments, item.Place);
            }

            return map;
        }

        foreach (var entry in ((YamlMap)part).Entries)
        {
            var scalar = (YamlScalar)entry.Value;
            Put(map, entry.Key, scalar.IsNull ? null : ScalarReader.Text(scalar), entry.Place, entry.Comments, scalar.Place);
        }

        return map;
    }

    private void Put(TextMap map, string key, Text? value, SourcePlace place, SourceComments comments, SourcePlace valuePlace)
    {
        if (map.ContainsKey(key))
        {
            notes.Carried(place, $"'{key}' is written twice; Compose takes the last");
        }

        map[key] = value;
        sources.Add(map, key, place, comments);
        if (value is not null)
        {
            sources.Add(value, valuePlace);
        }
    }

    /// <summary>Hosts with their addresses, as a mapping or as a list of <c>host=address</c> or <c>host:address</c>.</summary>
    public TextListMap ListMap(YamlPart part)
    {
        var map = new TextListMap();
        if (part is YamlMap entries)
        {
            foreach (var entry in entries.Entries)
            {
                sources.Add(map, entry.Key, entry.Place, entry.Comments);
                map[entry.Key] = List(entry.Value, entry.Key);
            }

            return map;
        }

        foreach (var item in ((YamlList)part).Items)
        {
            var text = ScalarReader.Text((YamlScalar)item.Value);
            var pieces = TextParts.Split(text, '=', 2);
            pieces = pieces.Count == 2 ? pieces : TextParts.Split(text, ':', 2);
            if (pieces.Count < 2 || (pieces[0].Literal ?? TextParts.Default(pieces[0])) is not { Length: > 0 } host)
            {
                throw new ImportException(item.Place, $"'{text}' is not a host and its address; write host=address");
            }

            if (pieces[0].Literal is null)
            {
                notes.Carried(item.Place, $"The host '{pieces[0].Template}' became '{host}', its default: a key cannot be a variable");
            }

            var address = pieces[1].Literal is ['[', .. var inner, ']'] ? inner : pieces[1];
            sources.Add(address, item.Place);
            if (map.ContainsKey(host))
            {
                map[host] = [.. map[host]!, address];
            }
            else
            {
                map[host] = TextList.Single(address);
                sources.Add(map, host, item.Place, item.Comments);
            }
        }

        return map;
    }
}
