using ComposeGen.Facts;

namespace ComposeGen.Rules.Storage;

/// <summary>
/// Whether a command runs the server that an image is for. The same image serves as the client of another server, runs
/// a script, or prints its version, so only what is known to be the server counts.
/// </summary>
internal static class ServerCommand
{
    private static readonly string[] MySql = ["mysqld", "mysqld_safe"];
    private static readonly string[] Mongo = ["mongod"];
    private static readonly string[] Postgres = ["postgres"];

    /// <summary>
    /// How the command of an image begins that runs its server: a program, or a sub-command where the image's entrypoint is
    /// the program. Of an image that is not here, and of a command that is not, nothing is assumed. Options need no entry: they go to the server.
    /// </summary>
    private static readonly Dictionary<string, string[]> Beginnings = new(StringComparer.Ordinal)
    {
        ["arangodb"] = ["arangod"],
        ["apache/activemq-artemis"] = ["run"],
        ["apache/kafka"] = ["/etc/kafka/docker/run"],
        ["apachepulsar/pulsar"] = ["bin/pulsar standalone", "pulsar standalone", "/pulsar/bin/pulsar standalone"],
        ["bitnami/etcd"] = ["/opt/bitnami/scripts/etcd/run.sh"],
        ["bitnami/kafka"] = ["/opt/bitnami/scripts/kafka/run.sh"],
        ["bitnami/mariadb"] = ["/opt/bitnami/scripts/mariadb/run.sh"],
        ["bitnami/minio"] = ["/opt/bitnami/scripts/minio/run.sh"],
        ["bitnami/mongodb"] = ["/opt/bitnami/scripts/mongodb/run.sh"],
        ["bitnami/mysql"] = ["/opt/bitnami/scripts/mysql/run.sh"],
        ["bitnami/postgresql"] = ["/opt/bitnami/scripts/postgresql/run.sh"],
        ["bitnami/redis"] = ["/opt/bitnami/scripts/redis/run.sh"],
        ["caddy"] = ["caddy run"],
        ["cassandra"] = ["cassandra"],
        ["chromadb/chroma"] = ["run"],
        ["chrislusf/seaweedfs"] = ["server", "volume"],
        ["clickhouse"] = ["clickhouse-server"],
        ["cockroachdb/cockroach"] = ["start", "start-single-node"],
        ["confluentinc/cp-kafka"] = ["/etc/confluent/docker/run"],
        ["confluentinc/cp-zookeeper"] = ["/etc/confluent/docker/run"],
        ["couchbase"] = ["couchbase-server"],
        ["couchdb"] = ["couchdb"],
        ["crate"] = ["crate"],
        ["dexidp/dex"] = ["dex serve"],
        ["docker"] = ["dockerd"],
        ["eclipse-mosquitto"] = ["mosquitto"],
        ["elasticsearch"] = ["elasticsearch", "eswrapper"],
        ["gcr.io/etcd-development/etcd"] = ["etcd"],
        ["getmeili/meilisearch"] = ["meilisearch"],
        ["ghcr.io/immich-app/immich-server"] = ["start.sh immich"],
        ["ghcr.io/immich-app/postgres"] = Postgres,
        ["ghost"] = ["node current/index.js"],
        ["grafana/alloy"] = ["run"],
        ["graylog/graylog"] = ["server"],
        ["hashicorp/consul"] = ["agent", "consul agent"],
        ["hashicorp/vault"] = ["server", "vault server"],
        ["influxdb"] = ["influxd", "influxdb3 serve"],
        ["louislam/uptime-kuma"] = ["node server/server.js"],
        ["mariadb"] = ["mariadbd", "mariadbd-safe", .. MySql],
        ["matomo"] = ["apache2-foreground", "php-fpm"],
        ["mcr.microsoft.com/azure-storage/azurite"] = ["azurite", "azurite-blob", "azurite-queue", "azurite-table"],
        ["mcr.microsoft.com/mssql/server"] = ["sqlservr"],
        ["milvusdb/milvus"] = ["milvus run standalone"],
        ["minio/minio"] = ["server", "minio server"],
        ["mongo"] = Mongo,
        ["mongodb/mongodb-community-server"] = Mongo,
        ["mysql"] = MySql,
        ["n8nio/n8n"] = ["start", "n8n start"],
        ["neo4j"] = ["neo4j"],
        ["nextcloud"] = ["apache2-foreground", "php-fpm"],
        ["ollama/ollama"] = ["serve"],
        ["opensearchproject/opensearch"] = ["opensearch"],
        ["percona"] = MySql,
        ["percona/percona-server-mongodb"] = Mongo,
        ["percona/percona-xtradb-cluster"] = MySql,
        ["pgvector/pgvector"] = Postgres,
        ["postgis/postgis"] = Postgres,
        ["postgres"] = Postgres,
        ["qdrant/qdrant"] = ["qdrant", "./qdrant", "./entrypoint.sh"],
        ["quay.io/keycloak/keycloak"] = ["start", "start-dev"],
        ["rabbitmq"] = ["rabbitmq-server"],
        ["redis"] = ["redis-server"],
        ["registry"] = ["serve", "registry serve", "/etc/docker/registry/config.yml", "/etc/distribution/config.yml"],
        ["rethinkdb"] = ["rethinkdb"],
        ["solr"] = ["solr-demo", "solr-foreground", "solr-precreate"],
        ["surrealdb/surrealdb"] = ["start"],
        ["tensorchord/pgvecto-rs"] = Postgres,
        ["timescale/timescaledb"] = Postgres,
        ["timescale/timescaledb-ha"] = Postgres,
        ["traefik"] = ["traefik"],
        ["valkey/valkey"] = ["valkey-server"],
        ["vaultwarden/server"] = ["/start.sh"],
        ["wordpress"] = ["apache2-foreground", "php-fpm"],
        ["zookeeper"] = ["zkServer.sh start-foreground"],
    };

    /// <summary>The entrypoint of many images, which some write once more.</summary>
    private static readonly string[] Entrypoints =
        ["docker-entrypoint.sh", "/docker-entrypoint.sh", "/usr/local/bin/docker-entrypoint.sh"];

    /// <summary>Options upon which a server says something and ends.</summary>
    private static readonly string[] Questions = ["--help", "--version"];

    /// <summary>Whether a command certainly runs the server of an image.</summary>
    /// <param name="command">The command; null for the image's own.</param>
    /// <param name="facts">The image; null if nothing is known about it.</param>
    public static bool RunsServer(Command? command, ImageFacts? facts)
    {
        var words = ServiceRole.Words(command);
        if (words.Count == 0)
            return true;
        if (words.Any(Questions.Contains))
            return false;
        if (Entrypoints.Contains(words[0]))
        {
            words = [.. words.Skip(1)];
            if (words.Count == 0)
                return false; // Written out, it gets nothing to run.
        }

        // A variable decides what runs, and it may well be a tool.
        if (words[0] is not { } first)
            return false;
        if (first.Length == 0 || first[0] == '-')
            return true;
        return facts is not null && Beginnings.TryGetValue(facts.Repository, out var beginnings)
            && beginnings.Any(beginning => BeginsWith(words, beginning.Split(' ')));
    }

    private static bool BeginsWith(IReadOnlyList<string?> words, string[] beginning)
    {
        if (words.Count < beginning.Length || !IsProgram(words[0]!, beginning[0]))
            return false;
        for (var i = 1; i < beginning.Length; i++)
        {
            if (words[i] != beginning[i])
                return false;
        }

        return true;
    }

    /// <summary>Programs lie in directories for programs; scripts that are called like one lie elsewhere.</summary>
    private static bool IsProgram(string word, string program) =>
        word == program
        || (program.IndexOf('/') < 0
            && (word.EndsWith("/bin/" + program, StringComparison.Ordinal) || word.EndsWith("/sbin/" + program, StringComparison.Ordinal)));
}
