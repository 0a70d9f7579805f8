using ComposeGen.Lowering;
using ComposeGen.Portability;
using ComposeGen.Rules.Definition;

namespace ComposeGen.Output.Scripts;

/// <summary>Makes a script's model of an application.</summary>
internal sealed class ScriptBuilder
{
    private readonly ComposeFile _original;
    private readonly ComposeFile _file;
    private readonly Dictionary<string, ScriptService> _services = new(StringComparer.Ordinal);

    private ScriptBuilder(ComposeFile original, ComposeFile lowered, IReadOnlyList<string> composeFiles)
    {
        ComposeFiles = composeFiles;
        _original = original;
        _file = lowered;
        Project = Values.Of(lowered.Name);
    }

    public ScriptValues Values { get; } = new();

    public IReadOnlyList<string> ComposeFiles { get; }

    public Word Project { get; }

    public ComposeFile File => _file;

    public IReadOnlyDictionary<string, ScriptService> Services => _services;

    public static Script Build(ComposeFile original, ComposeFile lowered, IReadOnlyList<string> composeFiles) =>
        new ScriptBuilder(original, lowered, composeFiles).Build();

    public Word NetworkName(string key) =>
        _file.Networks.FirstOrDefault(network => network.Key == key) is { } network && (network.Name is not null || IsTrue(network.External))
            ? network.Name is null ? key : Values.Of(network.Name)
            : Project + ("_" + key);

    public Word VolumeName(string key) =>
        _file.Volumes.FirstOrDefault(volume => volume.Key == key) is { } volume && (volume.Name is not null || IsTrue(volume.External))
            ? volume.Name is null ? key : Values.Of(volume.Name)
            : Project + ("_" + key);

    public Word ContainerName(string service, int number) =>
        _file.Services.FirstOrDefault(candidate => candidate.Key == service)?.ContainerName is { } name
            ? Values.Of(name)
            : Project + ("-" + service + "-" + number);

    public static bool IsTrue(Value<bool>? value) => value?.Literal == true;

    private Script Build()
    {
        var ordered = ServiceOrder.Sort(_file);
        var identifiers = new Identifiers();
        foreach (var service in ordered)
        {
            var image = ImageOf(service);
            var added = new ScriptService
            {
                Key = service.Key,
                Id = identifiers.Of(service.Key),
                Image = image,
                Profiles = [.. service.Profiles.Select(profile => Values.Of(profile))],
                ImageSource = ImageArguments.Of(this, service, image),
            };
            added.Notes.AddRange(ImageArguments.Missing(service).Distinct());
            _services.Add(service.Key, added);
        }

        var networkUsers = new Dictionary<string, List<ScriptService>>(StringComparer.Ordinal);
        var volumeUsers = new Dictionary<string, List<ScriptService>>(StringComparer.Ordinal);
        foreach (var service in ordered)
        {
            var added = _services[service.Key];
            if (service.Provider is not null)
            {
                continue;
            }

            AddDependencies(service, added);
            var count = Replicas(service);
            for (var number = 1; number <= count; number++)
            {
                new ContainerBuilder(this, service, added, number).Build();
            }

            foreach (var network in NetworkKeys(service))
            {
                Users(networkUsers, network).Add(added);
            }

            foreach (var mount in service.Volumes)
            {
                if (mount.Source?.Volume is { } volume)
                {
                    Users(volumeUsers, volume.Key).Add(added);
                }
            }
        }

        var networks = networkUsers.Keys.Order(StringComparer.Ordinal)
            .Select(key => TopLevelArguments.OfNetwork(this, key, networkUsers[key])).ToList();
        var volumes = _file.Volumes.Where(volume => volumeUsers.ContainsKey(volume.Key))
            .Select(volume => TopLevelArguments.OfVolume(this, volume, OriginalOf(volume), volumeUsers[volume.Key])).ToList();
        return new Script(Project, Values.Of(_original.OwnerImage ?? ComposeLowering.DefaultOwnerImage), Values, networks, volumes, [.. ordered.Select(service => _services[service.Key])], Notes());
    }

    private static IEnumerable<string> NetworkKeys(Service service) => service.NetworkMode is not null
        ? []
        : service.Networks.Count == 0 ? ["default"] : service.Networks.Select(static attachment => attachment.Network.Key);

    private static List<ScriptService> Users(Dictionary<string, List<ScriptService>> users, string key)
    {
        if (!users.TryGetValue(key, out var list))
        {
            users.Add(key, list = []);
        }

        return list;
    }

    private static int Replicas(Service service) => (int)((service.Deploy?.Replicas ?? service.Scale)?.Literal ?? 1);

    private Word ImageOf(Service service) => service.Image is null ? Project + ("-" + service.Key) : Values.Of(service.Image);

    private Volume OriginalOf(Volume volume) =>
        _original.Volumes.FirstOrDefault(candidate => candidate.Key == volume.Key) ?? volume;

    private void AddDependencies(Service service, ScriptService added)
    {
        foreach (var dependency in service.DependsOn)
        {
            if (_services.TryGetValue(dependency.Service.Key, out var other))
            {
                var condition = dependency.Condition?.Literal ?? DependencyCondition.ServiceStarted;
                added.Dependencies.Add(new ScriptDependency(other, condition, dependency.Required?.Literal ?? true, IsTrue(dependency.Restart)));
                if (condition == DependencyCondition.ServiceCompletedSuccessfully)
                {
                    other.AwaitedBy.Add(added);
                }
            }
        }

        foreach (var (needed, why) in ServiceNeeds.Implied(service, _file.Services.Known))
        {
            if (_services.TryGetValue(needed.Key, out var other) && !added.Dependencies.Exists(known => known.Service == other))
            {
                added.Dependencies.Add(new ScriptDependency(other, DependencyCondition.ServiceStarted, true, Restart: why is not Text entry || !service.VolumesFrom.Contains(entry)));
            }
        }
    }

    /// <summary>What the script leaves out or does differently, each once: of services with them, the rest for the head of the script.</summary>
    private List<string> Notes()
    {
        var notes = new List<string>();
        foreach (var gap in DockerRunGap.Of(_file))
        {
            var list = gap.Use.Service is { } service ? _services[service.Key].Notes : notes;
            var note = gap.Attribute + ": " + gap.Form.Reason;
            if (!list.Contains(note))
            {
                list.Add(note);
            }
        }

        return notes;
    }
}
