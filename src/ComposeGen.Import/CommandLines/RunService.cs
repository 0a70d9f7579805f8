using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.CommandLines;

/// <summary>The service that a command line describes, as the Compose file that would say the same.</summary>
internal sealed class RunService(ImportNotes notes, SourcePlace place)
{
    public YamlMap Attributes { get; } = new(place, []);

    public YamlMap Volumes { get; } = new(place, []);

    public YamlMap Networks { get; } = new(place, []);

    public ImportNotes Notes { get; } = notes;

    /// <summary>Between a name that may hold dots and what is before it.</summary>
    public const char Separator = '\u0000';

    /// <summary>Sets an attribute: <c>healthcheck.interval</c>.</summary>
    public void Set(string path, YamlPart value)
    {
        var keys = Keys(path);
        var map = Attributes;
        foreach (var key in keys.SkipLast(1))
        {
            map = Mapping(map, key, value.Place);
        }

        map.Set(new YamlEntry(keys[^1], value.Place, value, SourceComments.None));
    }

    /// <summary>Makes sure that a mapping is there.</summary>
    public void Ensure(string path, SourcePlace at)
    {
        var map = Attributes;
        foreach (var key in Keys(path))
        {
            map = Mapping(map, key, at);
        }
    }

    /// <summary>Adds an item to a list.</summary>
    public void Add(string path, YamlPart item)
    {
        var keys = Keys(path);
        var map = Attributes;
        foreach (var key in keys.SkipLast(1))
        {
            map = Mapping(map, key, item.Place);
        }

        if (map[keys[^1]] is not YamlList list)
        {
            list = new YamlList(item.Place, []);
            map.Set(new YamlEntry(keys[^1], item.Place, list, SourceComments.None));
        }

        list.Items.Add(new YamlItem(item, SourceComments.None));
    }

    /// <summary>Declares what the engine has by this name: the command used it, so it is there already or is made on the way.</summary>
    public static void Declare(YamlMap section, string name, SourcePlace place, params YamlEntry[] attributes)
    {
        if (section.Find(name) is null)
        {
            section.Set(new YamlEntry(name, place, new YamlMap(place, [.. attributes]), SourceComments.None));
        }
    }

    private static string[] Keys(string path)
    {
        var parts = path.Split(Separator);
        return [.. parts[0].Split('.'), .. parts[1..]];
    }

    private static YamlMap Mapping(YamlMap map, string key, SourcePlace place)
    {
        if (map[key] is YamlMap inner)
        {
            return inner;
        }

        inner = new YamlMap(place, []);
        map.Set(new YamlEntry(key, place, inner, SourceComments.None));
        return inner;
    }
}
