using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>The configuration of a server is mounted where it does not look for it.</summary>
/// <remarks>
/// The Dockerfiles: the CMD of caddy, loki, the collectors, prometheus and alertmanager names one file, that of mongo, postgres, redis and valkey none; the
/// manuals of elasticsearch, grafana, kibana, mosquitto and rabbitmq; the entrypoints with /docker-entrypoint-initdb.d.
/// </remarks>
internal sealed class UnreadConfigurationRule : ServiceRule
{
    private const string Scripts = "/docker-entrypoint-initdb.d";

    private static readonly Pattern NearlyScripts = new(@"^/(?:docker-)?entry-?point-?init-?(?:db)?(?:\.d)?(?:/|$)");

    private static readonly UnreadFile Redis = new(@"\.conf$", null, "give its path as the command", "{path}");
    private static readonly UnreadFile Postgres = new(@"/(?:postgresql|pg_hba)\.conf$", null, "name it in the command with -c config_file= or -c hba_file=", "-c config_file={path}") { Others = new(@"^/var/lib/postgresql/|conf\.d/") };

    /// <summary>What such a file is called, where the server reads it, and variables that name another place.</summary>
    private static readonly Dictionary<string, UnreadFile> Files = new(StringComparer.Ordinal)
    {
        ["caddy"] = new("/Caddyfile$", "/etc/caddy/Caddyfile"),
        ["eclipse-mosquitto"] = new(@"/mosquitto\.conf$", "/mosquitto/config/mosquitto.conf"),
        ["elasticsearch"] = new(@"/elasticsearch\.ya?ml$", "/usr/share/elasticsearch/config/elasticsearch.yml") { Variables = ["ES_PATH_CONF"] },
        ["grafana/grafana"] = new(@"/grafana\.ini$", "/etc/grafana/grafana.ini") { Variables = ["GF_PATHS_CONFIG"] },
        ["grafana/loki"] = new(@"^/etc/loki/[^/]*\.ya?ml$|/(?:loki|loki-config|loki\.config)\.ya?ml$", "/etc/loki/local-config.yaml"),
        ["kibana"] = new(@"/kibana\.ya?ml$", "/usr/share/kibana/config/kibana.yml") { Variables = ["KBN_PATH_CONF"] },
        ["mongo"] = new(@"/mongod?\.(?:conf|cfg|ya?ml)$", null, "name it in the command with --config", "--config {path}"),
        ["otel/opentelemetry-collector"] = new(@"\.ya?ml$", "/etc/otelcol/config.yaml"),
        ["otel/opentelemetry-collector-contrib"] = new(@"\.ya?ml$", "/etc/otelcol-contrib/config.yaml"),
        ["pgvector/pgvector"] = Postgres,
        ["postgis/postgis"] = Postgres,
        ["postgres"] = Postgres,
        ["prom/alertmanager"] = new(@"^/etc/alertmanager/(?:config|conf)\.ya?ml$|/alertmanager\.ya?ml$", "/etc/alertmanager/alertmanager.yml"),
        ["prom/prometheus"] = new(@"/prometheus\.ya?ml$", "/etc/prometheus/prometheus.yml"),
        ["rabbitmq"] = new(@"/rabbitmq\.conf$", "/etc/rabbitmq/rabbitmq.conf") { Variables = ["RABBITMQ_CONFIG_FILE", "RABBITMQ_CONFIG_FILES"], Others = new(@"^/etc/rabbitmq/conf\.d/") },
        ["redis"] = Redis,
        ["valkey/valkey"] = Redis,
    };

    public override RuleDescriptor Descriptor { get; } = new("CG1137", "A configuration is where the image does not read it", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || service.Build is not null || service.Entrypoint is not null)
            return;
        var storage = context.StorageOf(service);
        foreach (var mount in storage.Mounts)
        {
            if (facts.ConfigPaths?.Any(static config => config.Path == Scripts) == true && IsNearlyScripts(mount.Path))
                Report(service, facts, mount, "runs the scripts of " + Scripts, $"mount it at {Scripts + mount.Path.Substring(mount.Path.IndexOf('/', 1) is var slash and > 0 ? slash : mount.Path.Length)}", null, findings);
        }

        if (!Files.TryGetValue(facts.Repository, out var file) || storage.IsUncertain || service.Command is not null || service.EnvFile.Count > 0
            || file.Variables.Any(service.Environment.ContainsKey) || (file.Read is { } read && storage.Holding(read) is not null))
        {
            return;
        }

        foreach (var mount in storage.Mounts.Where(mount => mount.Kind is MountKind.Bind or MountKind.File && file.IsNamedSo(mount.Path)))
            Report(service, facts, mount, file.Read is null ? "reads no configuration unless its command names one" : "reads its configuration from " + file.Read, file.Remedy, file, findings);
    }

    private static void Report(Service service, ImageFacts facts, MountedPath mount, string reads, string remedy, UnreadFile? file, FindingCollector findings) =>
        findings.Report($"Service '{service.Key}' mounts {mount.Path}, but {ImageName.Of(facts)} {reads}, so this file has no effect; {remedy}", Hints.Of(("path", file?.Read), ("words", file?.WordsFor(mount.Path))), mount.Text, mount.Node, service);

    /// <summary>Names that are meant for the directory of the scripts and are not it.</summary>
    private static bool IsNearlyScripts(string path) =>
        NearlyScripts.IsMatch(path) && !ContainerPath.IsAtOrAbove(Scripts, path);

    /// <summary>A file that a server may be configured by.</summary>
    /// <param name="Name">What its path looks like.</param>
    /// <param name="Read">The path that is read; null if none is.</param>
    /// <param name="Todo">What to do; null to mount it at <paramref name="Read"/>.</param>
    /// <param name="Words">The words of the command that name it, where those would do.</param>
    private sealed record UnreadFile(string Name, string? Read, string? Todo = null, string? Words = null)
    {
        private readonly Pattern _name = new(Name);

        public string[] Variables { get; init; } = [];

        /// <summary>Paths of this look that are read all the same.</summary>
        public Pattern? Others { get; init; }

        /// <summary>The words of the command that name it; those of postgres are other ones for its second file.</summary>
        public string? WordsFor(string path) =>
            path.EndsWith("pg_hba.conf", StringComparison.Ordinal) ? Words?.Replace("config_file", "hba_file").Replace("{path}", path) : Words?.Replace("{path}", path);

        public string Remedy => Todo ?? "mount it at " + Read;

        public bool IsNamedSo(string path) => _name.IsMatch(path) && Others?.IsMatch(path) != true;
    }
}
