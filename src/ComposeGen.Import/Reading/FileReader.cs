using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Reading;

/// <summary>Reads a merged file: first everything that has a name, so that the rest can refer to it.</summary>
internal sealed class FileReader(SourceMap sources, ImportNotes notes)
{
    private readonly ComposeFile _file = new();

    public ComposeFile Read(YamlMap tree)
    {
        var named = new List<(NamedNode Node, YamlEntry Entry)>();
        foreach (var entry in tree.Entries)
        {
            sources.Add(_file, entry.Key, entry.Place, entry.Comments);
            switch (entry.Key)
            {
                case "services":
                    Declare(_file.Services, entry, named);
                    break;
                case "networks":
                    Declare(_file.Networks, entry, named);
                    break;
                case "volumes":
                    Declare(_file.Volumes, entry, named);
                    break;
                case "secrets":
                    Declare(_file.Secrets, entry, named);
                    break;
                case "configs":
                    Declare(_file.Configs, entry, named);
                    break;
                case "models":
                    Declare(_file.Models, entry, named);
                    break;
            }
        }

        var references = new ReferenceReader(_file, notes);
        var reader = new NodeReader(sources, notes, references);
        foreach (var (node, entry) in named)
        {
            reader.Read(node, entry.Value);
        }

        foreach (var entry in tree.Entries)
        {
            if (entry.Key == "version")
            {
                notes.Carried(entry.Place, "'version' is left out: Compose ignores it and warns about it");
            }
            else if (entry.Key is "name" or "include" || entry.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                reader.ReadAttribute(_file, entry);
            }
        }

        ServiceCheck.Check(_file, sources, tree);
        return _file;
    }

    private void Declare<T>(ComposeList<T> list, YamlEntry section, List<(NamedNode Node, YamlEntry Entry)> named)
        where T : NamedNode, new()
    {
        foreach (var entry in (section.Value as YamlMap)?.Entries ?? [])
        {
            var node = new T { Key = entry.Key };
            list.Add(node);
            sources.Add(node, entry.Place, entry.Comments);
            named.Add((node, entry));
        }
    }
}
