using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ComposeGen.Output.Changes;

/// <summary>The storage of an application as the Compose file says that the last build wrote: always in the long syntax.</summary>
internal sealed class PreviousApplication
{
    private PreviousApplication(Dictionary<string, PreviousVolume> volumes, List<PreviousService> services)
    {
        Volumes = [.. volumes.Values];
        Services = services;
    }

    public IReadOnlyList<PreviousVolume> Volumes { get; }

    public IReadOnlyList<PreviousService> Services { get; }

    /// <summary>Reads the file; null where it is none that can be read, because somebody has edited it.</summary>
    public static PreviousApplication? Read(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException)
        {
            return null;
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }] || Text(root, "name") is not { } project)
        {
            return null;
        }

        var volumes = new Dictionary<string, PreviousVolume>(StringComparer.Ordinal);
        foreach (var (key, node) in Entries(root, "volumes"))
        {
            volumes.Add(key, VolumeOf(project, key, node as YamlMappingNode));
        }

        var services = Entries(root, "services").Select(entry => ServiceOf(entry.Key, entry.Node as YamlMappingNode, volumes)).ToList();
        return new PreviousApplication(volumes, services);
    }

    private static PreviousVolume VolumeOf(string project, string key, YamlMappingNode? node)
    {
        var isExternal = Text(node, "external") == "true";
        var name = Text(node, "name") ?? (isExternal ? key : $"{project}_{key}");
        return new PreviousVolume(name, isExternal ? null : VolumeSettings.Of(
            Text(node, "driver"),
            Entries(node, "driver_opts").Select(static entry => (entry.Key, (entry.Node as YamlScalarNode)?.Value ?? ""))));
    }

    private static PreviousService ServiceOf(string key, YamlMappingNode? node, Dictionary<string, PreviousVolume> volumes)
    {
        var mounted = new Dictionary<string, PreviousVolume>(StringComparer.Ordinal);
        foreach (var mount in (Child(node, "volumes") as YamlSequenceNode)?.Children.OfType<YamlMappingNode>() ?? [])
        {
            if (Text(mount, "type") == "volume" && Text(mount, "target") is { } target && Text(mount, "source") is { } source
                && volumes.TryGetValue(source, out var volume))
            {
                mounted[target] = volume;
            }
        }

        return new PreviousService(key, Text(node, "image"), mounted);
    }

    private static IEnumerable<(string Key, YamlNode Node)> Entries(YamlMappingNode? node, string key) =>
        (Child(node, key) as YamlMappingNode)?.Children
            .Where(static entry => entry.Key is YamlScalarNode { Value: not null })
            .Select(static entry => (((YamlScalarNode)entry.Key).Value!, entry.Value)) ?? [];

    private static string? Text(YamlMappingNode? node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    private static YamlNode? Child(YamlMappingNode? node, string key) =>
        node is not null && node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
}
