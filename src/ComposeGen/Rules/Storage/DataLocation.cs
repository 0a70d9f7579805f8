using ComposeGen.Facts;
using ComposeGen.Facts.Dockerfiles;

namespace ComposeGen.Rules.Storage;

/// <summary>Where a service keeps its data, after environment variables and its command have had their say.</summary>
/// <param name="Paths">The paths; empty if there is nothing to keep, null if they cannot be told.</param>
/// <param name="IsDefault">They are the image's own.</param>
internal sealed record DataLocation(IReadOnlyList<string>? Paths, bool IsDefault)
{
    private static readonly DataLocation Unknown = new(null, false);
    private static readonly DataLocation Elsewhere = new([], false);

    /// <summary>Repositories whose data moves to another server where a variable begins like this.</summary>
    private static readonly Dictionary<string, string[]> ServerVariables = new(StringComparer.Ordinal)
    {
        ["grafana/grafana"] = ["GF_DATABASE_"],
        ["registry"] = ["REGISTRY_PROXY_", "REGISTRY_STORAGE"],
        ["quay.io/keycloak/keycloak"] = ["KC_DB"],
        ["n8nio/n8n"] = ["DB_TYPE"],
        ["gitea/gitea"] = ["GITEA__storage", "FORGEJO__storage"],
        ["directus/directus"] = ["STORAGE_"],
        ["docker.kurrent.io/kurrent-latest/kurrentdb"] = ["KURRENTDB_DB", "KURRENTDB_DEV", "KURRENTDB_MEM_DB"],
        ["drone/drone"] = ["DRONE_DATABASE_"],
        ["eventstore/eventstore"] = ["EVENTSTORE_DB", "EVENTSTORE_DEV", "EVENTSTORE_MEM_DB"],
        ["ghcr.io/homarr-labs/homarr"] = ["DB_"],
        ["jboss/keycloak"] = ["DB_"],
        ["mattermost/mattermost-team-edition"] = ["MM_FILESETTINGS_"],
        ["metabase/metabase"] = ["MB_DB_"],
        ["nocodb/nocodb"] = ["NC_DB", "DATABASE_URL"],
        ["woodpeckerci/woodpecker-server"] = ["WOODPECKER_DATABASE_"],
    };

    /// <summary>Repositories whose configuration decides where the data is.</summary>
    private static readonly string[] DecidedByConfiguration = ["dexidp/dex", "grafana/loki", "grafana/tempo"];

    /// <summary>Repositories that no environment variable moves the data of.</summary>
    private static readonly string[] NotMovedByEnvironment = ["mariadb", "mongo", "mysql", "percona", "redis", "valkey/valkey"];

    private static readonly string[] MovedByCommand = ["command-must-match-mount", "env-must-match-mount", "in-memory-default"];

    public static DataLocation Of(Service service, ImageFacts facts, ServiceStorage storage)
    {
        if (facts.DataPaths is not { Count: > 0 } paths || MayBeElsewhere(service, facts, storage))
            return Elsewhere;
        if (IsPostgres(facts) && service.Environment.ContainsKey("PGDATA"))
        {
            var path = service.Environment["PGDATA"]?.Literal is { } literal ? ContainerPath.Normalise(literal) : null;
            return path is null ? Unknown : new DataLocation([path], paths.Contains(path));
        }

        return IsMoved(service, facts, storage) ? Unknown : new DataLocation(paths, true);
    }

    /// <summary>Whether a Dockerfile may let an image keep its data elsewhere.</summary>
    public static bool MayBeMoved(ImageConfiguration configuration, ImageFacts below) =>
        configuration.ChangesEntrypoint || configuration.ChangesCommand || configuration.WorkingDirectory is not null
        || (configuration.User is not null && below.Pitfalls.Contains("user-override-moves-home"))
        || (configuration.IsAltered && DecidedByConfiguration.Contains(below.Repository))
        || configuration.Environment.Any(entry => entry.Value is null || entry.Value.Contains('/')
            || (ServerVariables.TryGetValue(below.Repository, out var prefixes) && prefixes.Any(prefix => entry.Key.StartsWith(prefix, StringComparison.Ordinal))));

    /// <summary>Whether a mount may hold the data of an image whose data can be anywhere.</summary>
    public static bool MayHoldData(MountedPath mount, ImageFacts facts) =>
        mount.Kind != MountKind.File && !mount.IsReadOnly
        && (facts.ConfigPaths?.Any(config => ContainerPath.IsAtOrAbove(config.Path, mount.Path)) != true
            || facts.DataPaths?.Any(data => ContainerPath.IsAtOrAbove(mount.Path, data)) == true);

    private static bool IsPostgres(ImageFacts facts) =>
        facts.DataPaths?.All(static path => ContainerPath.IsAtOrAbove("/var/lib/postgresql", path)) == true;

    private static bool MayBeElsewhere(Service service, ImageFacts facts, ServiceStorage storage)
    {
        if (RunsOnFile(service, facts))
            return false;
        if (facts.Pitfalls.Contains("dev-mode-default") || KeepsNothing(service, facts))
            return true;
        // What is mounted where the image keeps its data is for that, whatever else a configuration says.
        if (DecidedByConfiguration.Contains(facts.Repository))
            return !facts.DataPaths!.Any(path => storage.At(path) is not null)
                && (service.Volumes.Count > 0 || service.Configs.Count > 0 || ServiceRole.Words(service.Command).Count > 0);
        return ServerVariables.TryGetValue(facts.Repository, out var prefixes)
            && (service.EnvFile.Count > 0
                || service.Environment.Any(entry => prefixes.Any(prefix => entry.Key.StartsWith(prefix, StringComparison.Ordinal))));
    }

    /// <summary>Whether Keycloak uses the database of its development mode, and is not given its realms anew at each start.</summary>
    private static bool RunsOnFile(Service service, ImageFacts facts) =>
        facts.Repository == "quay.io/keycloak/keycloak" && service.EnvFile.Count == 0
        && ServiceRole.Words(service.Command) is { Count: > 0 } words && words[0] == "start-dev"
        && !words.Any(static word => word is null or "--import-realm" || word.StartsWith("--db", StringComparison.Ordinal) || word.StartsWith("--config-file", StringComparison.Ordinal))
        && service.Environment.All(static entry => !entry.Key.StartsWith("KC_DB", StringComparison.Ordinal) || (entry.Key == "KC_DB" && entry.Value?.Literal == "dev-file"))
        && service.Volumes.All(static mount => mount.Target?.Literal?.StartsWith("/opt/keycloak/conf", StringComparison.Ordinal) != true);

    /// <summary>Whether the command switches off what would keep data.</summary>
    private static bool KeepsNothing(Service service, ImageFacts facts)
    {
        var words = ServiceRole.Words(service.Command);
        return facts.Repository switch
        {
            // The parts of a cluster keep what they have in others.
            "apachepulsar/pulsar" or "milvusdb/milvus" => !words.Any(static word => word?.Contains("standalone") == true),
            "docker.kurrent.io/kurrent-latest/kurrentdb" or "eventstore/eventstore" =>
                words.Any(static word => word is null || word.StartsWith("--dev", StringComparison.Ordinal) || word.StartsWith("--mem-db", StringComparison.Ordinal) || word.StartsWith("--db", StringComparison.Ordinal)),
            // An agent sends on what it collects, and has no database.
            "prom/prometheus" => words.Any(static word => word is "--agent" or "--enable-feature=agent"),
            "redis" or "valkey/valkey" => Option(words, "--save") is "" && Option(words, "--appendonly") is null or "no",
            _ => false,
        };
    }

    /// <summary>The word behind an option; null if it is not there, or not known.</summary>
    private static string? Option(IReadOnlyList<string?> words, string option) =>
        words.SkipWhile(word => word != option).Skip(1).FirstOrDefault();

    /// <summary>A file of one's own says where redis keeps its data, and whether it does.</summary>
    private static bool HasConfigurationFile(IReadOnlyList<string?> words, ImageFacts facts) =>
        facts.Repository is "redis" or "valkey/valkey" && words.Any(static word => word?.EndsWith(".conf", StringComparison.Ordinal) == true);

    private static bool IsMoved(Service service, ImageFacts facts, ServiceStorage storage)
    {
        var pitfalls = facts.Pitfalls;
        var words = ServiceRole.Words(service.Command);
        return (pitfalls.Any(MovedByCommand.Contains) && !HasFixedPath(facts))
            || (pitfalls.Contains("command-override-drops-data-path") && words.Count > 0)
            || (pitfalls.Contains("user-override-moves-home") && service.User is not null)
            || service.WorkingDir is not null
            || HasConfigurationFile(words, facts)
            || (service.EnvFile.Count > 0 && !NotMovedByEnvironment.Contains(facts.Repository))
            || words.Concat(service.Environment.Select(static entry => entry.Value?.Literal)).Any(word => NamesMount(word, facts, storage));
    }

    /// <summary>Where the versions of an image differ, those that declare their data path write there whatever the command.</summary>
    private static bool HasFixedPath(ImageFacts facts) =>
        facts.Pitfalls.Contains("data-path-by-version") && facts.DataPaths!.All(path => facts.DeclaredVolumes?.Contains(path) == true);

    /// <summary>A command or variable that names a mount may well make it the place of the data.</summary>
    private static bool NamesMount(string? word, ImageFacts facts, ServiceStorage storage) =>
        word is not null && storage.Mounts.Any(mount =>
            !facts.DataPaths!.Contains(mount.Path) && MayHoldData(mount, facts) && word.Contains(mount.Path));
}
