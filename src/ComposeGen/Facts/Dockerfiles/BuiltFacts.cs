using ComposeGen.Rules.Storage;

namespace ComposeGen.Facts.Dockerfiles;

/// <summary>The facts of an image below, as far as a Dockerfile leaves them as they are, and what it adds.</summary>
internal sealed class BuiltFacts(ImageConfiguration configuration, ImageFacts? below)
{
    /// <summary>Mistakes that a Dockerfile does not undo: the others may be provided for in it.</summary>
    private static readonly string[] Lasting =
    [
        "child-mount-of-volume", "command-must-match-mount", "command-override-drops-data-path", "config-must-enable-persistence", "data-path-by-version",
        "env-must-match-mount", "in-memory-default", "parent-mount", "partial-data-mount", "user-override-moves-home",
    ];

    /// <summary>Whether the data may no longer be where the image below keeps it.</summary>
    private readonly bool _movesData = below is not null && DataLocation.MayBeMoved(configuration, below);

    public ImageRecord Record(ImageRecord? record, string name) => record is null
        ? new ImageRecord
        {
            Repository = name,
            Kind = ImageKind.App,
            IsStateful = false,
            Ranges = [],
            SecretVariables = [],
            SecretFileVariables = [],
            Pitfalls = [],
            Verified = FactsVerification.Dockerfile,
            Sources = [],
            Healthcheck = Healthcheck(null),
        }
        : record with
        {
            IsStateful = record.IsStateful && !_movesData,
            Pitfalls = [.. record.Pitfalls.Where(Lasting.Contains)],
            Healthcheck = Healthcheck(record.Healthcheck),
        };

    public FactSet Facts(FactSet? facts)
    {
        facts ??= FactSet.Unknown;
        var isSame = !configuration.ChangesEntrypoint && configuration.User is null;
        return facts with
        {
            DeclaredVolumes = Volumes(facts),
            DataPaths = _movesData ? null : facts.DataPaths,
            User = configuration.User is { } user ? user.Value : configuration.IsFromScratch ? "" : facts.User,
            Uid = configuration.User is null ? facts.Uid : null,
            Gid = configuration.User is null ? facts.Gid : null,
            EntrypointDropsRoot = isSame ? facts.EntrypointDropsRoot : null,
            EntrypointChowns = isSame ? facts.EntrypointChowns : null,
            EntrypointChownsData = isSame ? facts.EntrypointChownsData : null,
            Ports = Ports(facts),
            PublishUser = null,
        };
    }

    private IReadOnlyList<string>? Volumes(FactSet facts)
    {
        var own = configuration.Volumes.Select(static volume => ContainerPath.Normalise(volume.Value)).Where(static path => path is not null).Select(static path => path!);
        var inherited = _movesData ? null : configuration.IsFromScratch ? [] : facts.DeclaredVolumes;

        // Those of an image that nothing is known about come on top, but each of these is certain.
        return inherited is null && configuration.Volumes.Count == 0 ? null : [.. (inherited ?? []).Concat(own).Distinct()];
    }

    private IReadOnlyList<ImagePort>? Ports(FactSet facts)
    {
        var inherited = configuration.IsFromScratch ? [] : facts.Ports;
        return inherited is null || configuration.HasUnknownPorts ? null : [.. inherited.Concat(configuration.Ports.Select(static port => port.Value)).Distinct()];
    }

    private ImageHealthcheck? Healthcheck(ImageHealthcheck? inherited) =>
        configuration.Healthcheck is not { } own ? inherited
        : own.Value.IsNone ? null
        : new ImageHealthcheck(string.Join(" ", own.Value.Test.Skip(1)), ImageHealthcheckKind.Declared);
}
