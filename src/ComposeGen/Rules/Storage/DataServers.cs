using System.Text.RegularExpressions;
using ComposeGen.Facts;

namespace ComposeGen.Rules.Storage;

/// <summary>Database servers that lock their files and write to them from the start, so that they run neither read-only nor two on the same files.</summary>
internal static class DataServers
{
    private static readonly string[] Repositories =
    [
        "bitnami/mariadb", "bitnami/mongodb", "bitnami/mysql", "bitnami/postgresql", "cassandra", "clickhouse",
        "container-registry.oracle.com/database/express", "elasticsearch", "ghcr.io/immich-app/postgres", "gvenzl/oracle-xe", "mariadb",
        "mcr.microsoft.com/azure-sql-edge", "mcr.microsoft.com/mssql/server", "mongo", "mysql", "neo4j", "opensearchproject/opensearch", "percona",
        "percona/percona-server-mongodb", "percona/percona-xtradb-cluster", "pgvector/pgvector", "postgis/postgis", "postgres",
        "tensorchord/pgvecto-rs", "timescale/timescaledb", "timescale/timescaledb-ha",
    ];

    /// <summary>What is part of the names of options and variables that may move the data.</summary>
    private static readonly Regex Mover = new("config|data_?dir|dbpath|defaults-file|directories|directory|path", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static bool Contains(ImageFacts facts) => Repositories.Contains(facts.Repository);

    /// <summary>Whether the command or a variable may tell the server to keep its data elsewhere.</summary>
    public static bool MayBeMoved(Service service) =>
        ServiceRole.Words(service.Command).Any(static word => word is null or "-D" or "-f" or "-h" || Mover.IsMatch(word))
        || service.Environment.Any(static entry => Mover.IsMatch(entry.Key));
}
