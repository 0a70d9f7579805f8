using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Ownership;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules;

/// <summary>The application that is judged, with what several rules ask of all of it, found once.</summary>
internal sealed class RuleContext(ComposeFile file, OutputTargets targets, IDockerfiles? disk)
{
    private IReadOnlyList<OwnedNode>? _nodes;
    private IReadOnlyList<Service>? _namedServices;
    private readonly Known<VolumeUses> _uses = new(() => VolumeUses.Of(file));
    private readonly Known<HashSet<Service>> _completed = new(() => Completed(file));

    private readonly Dictionary<Service, Known<ServiceStorage>> _storages = [];
    private readonly Dictionary<Service, Known<IReadOnlyList<DataPath>>> _dataPaths = [];

    private readonly Known<Dictionary<Service, Service>> _starters = new(() => Starters(file));

    private OwnershipModel? _ownership;

    public ComposeFile File { get; } = file;

    /// <summary>Every mapping of it.</summary>
    public IReadOnlyList<OwnedNode> Nodes => _nodes ??= [.. ModelNodes.Of(File)];

    /// <summary>Its services, as far as others can refer to them by their names.</summary>
    public IReadOnlyList<Service> NamedServices => _namedServices ??= [.. File.Services.Known.Where(static service => service is { HasKey: true, IsKeyUnknown: false })];

    /// <summary>
    /// Whether the application is also written for a swarm. What only a swarm can do is then meant for it, although the Compose file says it too.
    /// </summary>
    public bool IsForSwarm => targets.HasFlag(OutputTargets.Stack);

    /// <summary>Whether there is a file on the host now. That can only be said of a Compose file that stands where it is used.</summary>
    /// <param name="path">Its path; a relative one starts at the directory of the Compose file.</param>
    public bool IsFileThere(string path) => disk is not null && disk.TryRead(path, out var text) && text is not null;

    /// <summary>Who mounts which volume.</summary>
    public VolumeUses VolumeUses => _uses.Value;

    /// <summary>Who owns what is mounted.</summary>
    public OwnershipModel Ownership => _ownership ??= new OwnershipModel(() => VolumeUses);

    /// <summary>What a service mounts where.</summary>
    public ServiceStorage StorageOf(Service service) => Find(_storages, service, () => ServiceStorage.Of(service));

    /// <summary>What becomes of the data of a service.</summary>
    public IReadOnlyList<DataPath> DataPathsOf(Service service) => Find(_dataPaths, service, () => DataPaths.Of(service, this));

    /// <summary>Whether another service waits for this one to end.</summary>
    public bool IsAwaitedToEnd(Service service) => _completed.Value.Contains(service);

    /// <summary>The first service that waits for nothing but the start of this one; null if none does.</summary>
    public Service? FirstStartedAfter(Service service) => _starters.Value.TryGetValue(service, out var dependent) ? dependent : null;

    private static T Find<T>(Dictionary<Service, Known<T>> found, Service service, Func<T> find)
        where T : class
    {
        if (!found.TryGetValue(service, out var known))
            found.Add(service, known = new Known<T>(find));
        return known.Value;
    }

    private static HashSet<Service> Completed(ComposeFile file) =>
    [
        .. file.Services.SelectMany(static service => service.DependsOn)
            .Where(static dependency => dependency.Condition?.Literal == DependencyCondition.ServiceCompletedSuccessfully)
            .Select(static dependency => dependency.Service),
    ];

    private static Dictionary<Service, Service> Starters(ComposeFile file) => file.Services
        .SelectMany(static service => service.DependsOn
            .Where(static dependency => dependency.Condition is null or { Literal: DependencyCondition.ServiceStarted })
            .Select(dependency => (Needed: dependency.Service, By: service)))
        .GroupBy(static pair => pair.Needed).ToDictionary(static pairs => pairs.Key, static pairs => pairs.First().By);

    /// <summary>Something that is found once, or found once to be unknown.</summary>
    private sealed class Known<T>(Func<T> find)
        where T : class
    {
        private T? _value;
        private bool _isUnknown;

        public T Value
        {
            get
            {
                try
                {
                    return _isUnknown ? throw new UnknownValueException() : _value ??= find();
                }
                catch (UnknownValueException)
                {
                    _isUnknown = true;
                    throw;
                }
            }
        }
    }
}
