using System.Text.RegularExpressions;
using ComposeGen.Facts;

namespace ComposeGen.Rules.Storage;

/// <summary>How servers are told where their data is.</summary>
/// <remarks>
/// Azure/Azurite, Dockerfile: CMD azurite -l /data …; docker-library/docs, nats: -js -sd /data; surrealdb, cli/start.rs: the default is "memory"; minio/minio,
/// docs/docker; etcd-io/etcd, etcdmain/help.go; VictoriaMetrics, app/vmstorage: victoria-metrics-data; docs.weaviate.io: PERSISTENCE_DATA_PATH; axllent/mailpit,
/// internal/storage: a temporary file; apache/kafka, config/kraft/server.properties: log.dirs=/tmp/kraft-combined-logs; bitnami/containers, kafka, README.md: KAFKA_CFG_; influxdata/influxdata-docker, influxdb
/// 3; prometheus, docs/storage.md; the manuals of grafana, mariadb, mongo, mysql and redis.
/// </remarks>
internal static class DataSettings
{
    private static readonly Regex Database = new("^(?:file|rocksdb|speedb|surrealkv)[^:/]*:(?://)?(?<path>/[^?]*)", RegexOptions.CultureInvariant);

    private static readonly DataSetting MySql = new("--datadir={path}") { Options = ["--datadir"] };

    private static readonly DataSetting Redis = new("--dir {path}") { Options = ["--dir"] };

    private static readonly Dictionary<string, DataSetting> Settings = new(StringComparer.Ordinal)
    {
        ["apache/kafka"] = new("KAFKA_LOG_DIRS={path}") { Variables = ["KAFKA_LOG_DIR", "KAFKA_LOG_DIRS"], Default = ["/tmp/kraft-combined-logs", "/tmp/kafka-logs"], IsConfiguredByFiles = true },
        ["axllent/mailpit"] = new("MP_DATABASE={path}/mailpit.db") { Options = ["--database", "-d", "--db-file"], Variables = ["MP_DATABASE", "MP_DATA_FILE"], Default = [] },
        ["bitnami/kafka"] = new("KAFKA_CFG_LOG_DIRS={path}/data") { Variables = ["KAFKA_CFG_LOG_DIR", "KAFKA_CFG_LOG_DIRS"], Default = ["/bitnami/kafka/data"], IsConfiguredByFiles = true },
        ["confluentinc/cp-kafka"] = new("KAFKA_LOG_DIRS={path}") { Variables = ["KAFKA_LOG_DIRS"], IsConfiguredByFiles = true },
        ["gcr.io/etcd-development/etcd"] = new("--data-dir={path}")
        {
            Options = ["--data-dir", "-data-dir"],
            Variables = ["ETCD_DATA_DIR"],
            Default = ["/var/lib/etcd"],
            ConfigurationOptions = ["--config-file"],
        },
        ["grafana/alloy"] = new("--storage.path={path}") { Options = ["--storage.path"] },
        ["grafana/grafana"] = new("GF_PATHS_DATA={path}") { Variables = ["GF_PATHS_DATA"] },
        ["influxdb"] = new("--data-dir={path}") { Options = ["--data-dir"], Variables = ["INFLUXDB3_DATA_DIR", "INFLUXDB3_DB_DIR"], Default = ["/home/influxdb3/.influxdb3"] },
        ["mariadb"] = MySql,
        ["mcr.microsoft.com/azure-storage/azurite"] = new("-l {path}") { Options = ["--location", "-l"] },
        ["minio/minio"] = new("server {path}") { Variables = ["MINIO_VOLUMES"], Arguments = ServedPaths },
        ["mongo"] = new("--dbpath {path}") { Options = ["--dbpath"] },
        ["mysql"] = MySql,
        ["nats"] = new("-js -sd {path}") { Options = ["--store_dir", "-sd", "-store_dir"], Default = ["/tmp/nats/jetstream"], ConfigurationOptions = ["--config", "-c", "-config"] },
        ["prom/alertmanager"] = new("--storage.path={path}") { Options = ["--storage.path"] },
        ["prom/prometheus"] = new("--storage.tsdb.path={path}") { Options = ["--storage.tsdb.path"] },
        ["redis"] = Redis,
        ["semitechnologies/weaviate"] = new("PERSISTENCE_DATA_PATH={path}") { Variables = ["PERSISTENCE_DATA_PATH"], Default = ["/data"] },
        ["surrealdb/surrealdb"] = new("rocksdb:{path}/database") { Variables = ["SURREAL_PATH"], Arguments = Databases, Default = [] },
        ["typesense/typesense"] = new("--data-dir={path}") { Options = ["--data-dir", "-d"], Variables = ["TYPESENSE_DATA_DIR"], Default = [], ConfigurationOptions = ["--config"] },
        ["valkey/valkey"] = Redis,
        ["victoriametrics/victoria-metrics"] = new("--storageDataPath={path}") { Options = ["--storageDataPath", "-storageDataPath"], Variables = ["storageDataPath"], Default = ["/victoria-metrics-data"] },
    };

    public static DataSetting? Of(ImageFacts facts) =>
        Settings.TryGetValue(facts.Repository, out var setting) && !IsOldInflux(facts) ? setting : null;

    /// <summary>Where a setting points; null if that is no path of the container.</summary>
    public static string? Path(string place)
    {
        var path = Database.Match(place) is { Success: true } match ? match.Groups["path"].Value : place;
        return path.IndexOfAny(['$', '{', ',']) >= 0 ? null : ContainerPath.Normalise(path);
    }

    /// <summary>Only version 3 takes these options.</summary>
    private static bool IsOldInflux(ImageFacts facts) =>
        facts.Repository == "influxdb" && facts.DataPaths?.Contains("/var/lib/influxdb3/data") != true;

    /// <summary>What is behind <c>server</c>, without options and what most likely are their values.</summary>
    private static IEnumerable<string> ServedPaths(IReadOnlyList<string> words) =>
        words.SkipWhile(static word => word != "server").Skip(1)
            .Where(static word => word.Length > 0 && word[0] != '-' && (word[0] == '/' || word.Contains("://") || word.Contains('{')));

    private static IEnumerable<string> Databases(IReadOnlyList<string> words) =>
        words.Where(static word => word.Length > 0 && word[0] != '-' && (Database.IsMatch(word) || word.StartsWith("tikv:", StringComparison.Ordinal)));
}
