using ComposeGen.Import.Values;
using ComposeGen.Import.Yaml;

namespace ComposeGen.Import.Reading;

/// <summary>Finds the declared thing that a name means.</summary>
internal sealed class ReferenceReader(ComposeFile file, ImportNotes notes)
{
    /// <summary>The network that every service is attached to where it says nothing else.</summary>
    private const string DefaultNetwork = "default";

    public Service Service(string name, SourcePlace place, string verb) => Find(file.Services.Known, name) ?? throw Undefined(name, place, verb, "service", file.Services.Known);

    public Volume? Volume(string name) => Find(file.Volumes.Known, name);

    public Volume Volume(string name, SourcePlace place) => Volume(name) ?? throw Undefined(name, place, "The mount refers to", "volume", file.Volumes.Known);

    public Network Network(string name, SourcePlace place)
    {
        if (Find(file.Networks.Known, name) is { } network)
        {
            return network;
        }

        if (name != DefaultNetwork)
        {
            throw Undefined(name, place, "The service is attached to", "network", file.Networks.Known);
        }

        var implicitly = new Network { Key = DefaultNetwork };
        file.Networks.Add(implicitly);
        return implicitly;
    }

    public Secret Secret(string name, SourcePlace place) => Find(file.Secrets.Known, name) ?? throw Undefined(name, place, "The service refers to", "secret", file.Secrets.Known);

    public Config Config(string name, SourcePlace place) => Find(file.Configs.Known, name) ?? throw Undefined(name, place, "The service refers to", "config", file.Configs.Known);

    public Model Model(string name, SourcePlace place) => Find(file.Models.Known, name) ?? throw Undefined(name, place, "The service refers to", "model", file.Models.Known);

    /// <summary>A name, which a variable may only hold with a default.</summary>
    public string Name(YamlScalar scalar)
    {
        var text = ScalarReader.Text(scalar);
        if (text.Literal is { } literal)
        {
            return literal;
        }

        var name = TextParts.Default(text)
            ?? throw new ImportException(scalar.Place, $"'{scalar.Text}' names something by a variable without a default, so nobody can tell what; write the name");
        notes.Carried(scalar.Place, $"'{scalar.Text}' became '{name}', its default: what a service refers to cannot depend on a variable");
        return name;
    }

    private static T? Find<T>(IReadOnlyList<T> nodes, string name)
        where T : NamedNode => nodes.FirstOrDefault(node => node.Key == name);

    private ImportException Undefined<T>(string name, SourcePlace place, string verb, string noun, IReadOnlyList<T> nodes)
        where T : NamedNode
    {
        var unread = file.KnownValueOf("include") is ComposeList<Include> { IsEmpty: false } ? " (an included file that is not read may do so)" : "";
        return new ImportException(place,
            $"{verb} {noun} '{name}', which the file does not define under {noun}s:{unread}{Suggestion.For(name, nodes.Select(static node => node.Key))}");
    }
}
