using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComposeGen.Import.Yaml;

/// <summary>Reads the documents of a file into trees: anchors, aliases and merge keys are resolved, comments attached.</summary>
internal sealed class YamlReader
{
    /// <summary>Enough for any real file; aliases of aliases would otherwise fill the memory.</summary>
    private const int MaxParts = 100_000;

    private const string MergeKey = "<<";

    private readonly string _file;
    private readonly Parser _parser;
    private readonly CommentLines _comments;
    private readonly Dictionary<string, YamlPart> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openAnchors = new(StringComparer.Ordinal);
    private int _parts;

    /// <summary>The last line that has content, up to which comments were given away.</summary>
    private int _lastLine;

    private YamlReader(string file, string text)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
        _comments = CommentLines.Scan(text);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <param name="text">Its content.</param>
    /// <returns>Its documents that are not empty, and the comments at its head.</returns>
    /// <exception cref="ImportException">It is no YAML.</exception>
    public static YamlFile Read(string file, string text)
    {
        try
        {
            return new YamlReader(file, text).Documents(text);
        }
        catch (YamlException problem)
        {
            var message = problem.Message.Length > 0 ? char.ToLowerInvariant(problem.Message[0]) + problem.Message[1..] : "it cannot be parsed";
            throw new ImportException(
                new SourcePlace(file, Math.Max(1, (int)problem.Start.Line), Math.Max(1, (int)problem.Start.Column)), $"This is no YAML: {message.TrimEnd('.')}");
        }
    }

    private YamlFile Documents(string text)
    {
        var head = Head(text);
        var documents = new List<YamlPart>();
        _parser.Consume<StreamStart>();
        while (!_parser.TryConsume<StreamEnd>(out _))
        {
            _parser.Consume<DocumentStart>();
            _anchors.Clear();
            var part = Part();
            _parser.Consume<DocumentEnd>();
            if (part is not YamlScalar { IsNull: true })
            {
                documents.Add(part);
            }
        }

        return new YamlFile(documents, new SourceComments(head, null));
    }

    /// <summary>The comments at the head belong to the file where a blank line sets them apart from its first key.</summary>
    private List<string> Head(string text)
    {
        var head = new List<string>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var content = line.Trim();
            if (content.StartsWith('#'))
            {
                head.Add(CommentLines.Text(content));
            }
            else if (content.Length == 0 && head.Count > 0)
            {
                _lastLine = number;
                return head;
            }
            else if (content.Length > 0)
            {
                break;
            }
        }

        return [];
    }

    private YamlPart Part()
    {
        if (++_parts > MaxParts)
        {
            throw new ImportException(Place(_parser.Current!), $"The file has more than {MaxParts} values, aliases included");
        }

        switch (_parser.Current)
        {
            case AnchorAlias alias:
                _parser.MoveNext();
                return Alias(alias);
            case YamlDotNet.Core.Events.Scalar scalar:
                _parser.MoveNext();
                _lastLine = Math.Max(_lastLine, LastLine(scalar));
                return Anchored(scalar, YamlValue.Of(scalar, Place(scalar), TagOf(scalar)));
            case SequenceStart start:
                _parser.MoveNext();
                return Anchored(start, List(start));
            case MappingStart start:
                _parser.MoveNext();
                return Anchored(start, Map(start));
            default:
                throw new ImportException(Place(_parser.Current!), "This is no YAML: a value is missing here");
        }
    }

    private YamlPart Anchored(NodeEvent node, YamlPart part)
    {
        if (!node.Anchor.IsEmpty)
        {
            _openAnchors.Remove(node.Anchor.Value);
            _anchors[node.Anchor.Value] = part;
        }

        return part;
    }

    private void Open(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _openAnchors.Add(node.Anchor.Value);
        }
    }

    private YamlPart Alias(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        if (_openAnchors.Contains(name))
        {
            throw new ImportException(Place(alias), $"The alias *{name} stands within its own anchor; Compose cannot resolve it");
        }

        if (!_anchors.TryGetValue(name, out var part))
        {
            throw new ImportException(Place(alias), $"There is no anchor &{name} above this alias");
        }

        _lastLine = Math.Max(_lastLine, (int)alias.Start.Line);
        Count(part);
        return part.Copy();
    }

    private void Count(YamlPart part)
    {
        if (++_parts > MaxParts)
        {
            throw new ImportException(part.Place, $"The file has more than {MaxParts} values, aliases included");
        }

        switch (part)
        {
            case YamlList list:
                list.Items.ForEach(item => Count(item.Value));
                break;
            case YamlMap map:
                map.Entries.ForEach(entry => Count(entry.Value));
                break;
        }
    }

    private YamlList List(SequenceStart start)
    {
        Open(start);
        var items = new List<YamlItem>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            var line = (int)_parser.Current!.Start.Line;
            var column = (int)_parser.Current.Start.Column;
            var before = Before(line, column, items);
            var value = Part();
            items.Add(new YamlItem(value, new SourceComments(before, Beside(line, value))));
        }

        After(items, (int)start.Start.Column);
        return new YamlList(Place(start), items) { Tag = TagOf(start) };
    }

    private YamlMap Map(MappingStart start)
    {
        Open(start);
        var entries = new List<YamlEntry>();
        var merged = new List<(SourcePlace Place, YamlPart Value)>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (_parser.Current is not YamlDotNet.Core.Events.Scalar key)
            {
                throw new ImportException(Place(_parser.Current!), "A key must be a single value, not a list or mapping");
            }

            _parser.MoveNext();
            var place = Place(key);
            var before = Before(place.Line, place.Column, entries);
            _lastLine = Math.Max(_lastLine, place.Line);
            var value = Part();
            if (key is { Value: MergeKey, Style: ScalarStyle.Plain })
            {
                merged.Add((place, value));
                continue;
            }

            if (key.Style is ScalarStyle.Plain && YamlValue.Read(key.Value).Kind is not YamlKind.Text)
            {
                throw new ImportException(place, $"The key '{key.Value}' is {YamlValue.Of(key, place, OverlayTag.None).Noun} in YAML, where Compose takes strings only; put it in quotes");
            }

            if (entries.Find(entry => entry.Key == key.Value) is { } first)
            {
                throw new ImportException(place, $"The key '{key.Value}' stands in this mapping already, in line {first.Place.Line}; keep one of the two");
            }

            entries.Add(new YamlEntry(key.Value, place, value, new SourceComments(before, Beside(place.Line, value))));
        }

        After(entries, (int)start.Start.Column);
        Merge(entries, merged);
        return new YamlMap(Place(start), entries) { Tag = TagOf(start) };
    }

    /// <summary>What the mapping says itself wins; of several merged mappings the earlier.</summary>
    private static void Merge(List<YamlEntry> entries, List<(SourcePlace Place, YamlPart Value)> merged)
    {
        if (merged.Count > 1)
        {
            throw new ImportException(merged[1].Place, $"The key '<<' stands in this mapping already, in line {merged[0].Place.Line}; write one, with a list: <<: [*one, *other]");
        }

        foreach (var (place, value) in merged)
        {
            IEnumerable<YamlPart> sources = value is YamlList list ? list.Items.Select(static item => item.Value) : [value];
            foreach (var source in sources)
            {
                if (source is not YamlMap map)
                {
                    throw new ImportException(place, $"'<<' merges mappings, and this is {source.Noun}");
                }

                foreach (var entry in map.Entries)
                {
                    if (!entries.Exists(other => other.Key == entry.Key))
                    {
                        entries.Add(entry);
                    }
                }
            }
        }
    }

    /// <summary>The comments above a line. Those that are indented further belong to what stands above them.</summary>
    private List<string> Before(int line, int column, List<YamlEntry> entries)
    {
        var (after, before) = Split(line, column);
        if (after.Count > 0 && entries.Count > 0)
        {
            entries[^1] = entries[^1] with { Comments = entries[^1].Comments with { After = [.. entries[^1].Comments.After, .. after] } };
            after = [];
        }

        return [.. after, .. before];
    }

    private List<string> Before(int line, int column, List<YamlItem> items)
    {
        // The place of an item is behind its dash, which is where its comments are indented to.
        var (after, before) = Split(line, column);
        return [.. after, .. before];
    }

    private (List<string> After, List<string> Before) Split(int line, int column)
    {
        var lines = _comments.Between(_lastLine + 1, line);
        _lastLine = Math.Max(_lastLine, line);
        var own = lines.FindIndex(comment => comment.Column <= column);
        var split = own < 0 ? lines.Count : own;
        return ([.. lines.Take(split).Select(static comment => comment.Text)], [.. lines.Skip(split).Select(static comment => comment.Text)]);
    }

    /// <summary>What follows the last entry and is indented like it was commented out there.</summary>
    private void After(List<YamlEntry> entries, int column)
    {
        if (entries.Count > 0 && Trailing(column) is { Count: > 0 } lines)
        {
            entries[^1] = entries[^1] with { Comments = entries[^1].Comments with { After = [.. entries[^1].Comments.After, .. lines] } };
        }
    }

    private void After(List<YamlItem> items, int column)
    {
        if (items.Count > 0 && Trailing(column) is { Count: > 0 } lines)
        {
            items[^1] = items[^1] with { Comments = items[^1].Comments with { After = lines } };
        }
    }

    private List<string> Trailing(int column)
    {
        var lines = _comments.Between(_lastLine + 1, Next());
        var count = lines.TakeWhile(comment => comment.Column >= column).Count();
        if (count == 0)
        {
            return [];
        }

        _lastLine = lines[count - 1].Line;
        return [.. lines.Take(count).Select(static comment => comment.Text)];
    }

    private int Next() => _parser.Current is { } next and not DocumentEnd ? (int)next.Start.Line : int.MaxValue;

    private string? Beside(int line, YamlPart value) => _comments.Beside(line) ?? (value is YamlScalar ? _comments.Beside(value.Place.Line) : null);

    private static int LastLine(YamlDotNet.Core.Events.Scalar scalar) =>
        (int)(scalar.End.Column == 1 && scalar.End.Line > scalar.Start.Line ? scalar.End.Line - 1 : scalar.End.Line);

    private static OverlayTag TagOf(NodeEvent node) => node.Tag.IsEmpty ? OverlayTag.None : node.Tag.Value switch
    {
        "!reset" => OverlayTag.Reset,
        "!override" => OverlayTag.Override,
        _ => OverlayTag.None,
    };

    private SourcePlace Place(ParsingEvent part) => new(_file, (int)part.Start.Line, (int)part.Start.Column);
}
