using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG1101Tests
{
    private const string Id = "CG1101";

    [Fact]
    public void Database_without_a_mount_triggers()
    {
        var service = new Service("postgres:18");

        var finding = Assert.Single(RuleTest.Check(Id, service));

        Assert.Equal(
            "Service 'db' mounts nothing at /var/lib/postgresql, so the data of postgres goes to an anonymous volume that cannot be found again once the container is removed; mount a named volume there",
            finding.Message);
        Assert.Equal("/var/lib/postgresql", finding.Properties["path"]);
        Assert.Same(service.Image, finding.Anchors[0]);
    }

    [Fact]
    public void Image_without_a_declared_volume_triggers() =>
        Assert.Equal(
            "Service 'db' mounts nothing at /usr/share/elasticsearch/data, so the data of elasticsearch is lost once the container is removed; mount a named volume there",
            Assert.Single(RuleTest.Check(Id, new Service("elasticsearch:9.2.0"))).Message);

    [Theory]
    [InlineData("mysql:8.4")]
    [InlineData("mariadb")]
    [InlineData("mongo:8")]
    [InlineData("rabbitmq:4-management")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest")]
    [InlineData("grafana/grafana:12.0.0")]
    [InlineData("minio/minio")]
    [InlineData("influxdb:2.7")]
    [InlineData("registry:3")]
    [InlineData("grafana/loki:3.5.0")]
    [InlineData("qdrant/qdrant:v1.15.0")]
    [InlineData("eventstore/eventstore:24.10")]
    [InlineData("supabase/postgres:15.1.0.147")]
    [InlineData("memgraph/memgraph")]
    [InlineData("graylog/graylog:6.1")]
    [InlineData("ghcr.io/hoarder-app/hoarder:release")]
    public void Stateful_image_triggers(string image) => Assert.Single(RuleTest.Check(Id, new Service(image)));

    [Fact]
    public void Mount_elsewhere_triggers() =>
        Assert.Single(RuleTest.Check(Id, new Service("mysql:8.4").With(new Volume().At("/backup"), Bind.From("./my.cnf").At("/etc/my.cnf"))));

    [Fact]
    public void Read_only_child_triggers() =>
        Assert.Single(RuleTest.Check(Id, new Service("mysql:8.4").With(new Volume().At("/var/lib/mysql/keys").AsReadOnly())));

    [Theory]
    [InlineData("mysql:8.4", "/var/lib/mysql/data", 1)]
    [InlineData("postgres:17", "/var/lib/postgresql/data/pgdata", 1)]
    [InlineData("grafana/grafana:12.0.0", "/var/lib/grafana/data", 1)]
    [InlineData("cassandra:5", "/var/lib/cassandra/data", 0)]
    public void Volume_within_data_of_one_piece_triggers(string image, string path, int findings) =>
        Assert.Equal(findings, RuleTest.Check(Id, new Service(image).With(new Volume().At(path))).Count);

    [Fact]
    public void Data_moved_to_a_path_without_a_mount_triggers()
    {
        var service = new Service("postgres:18") { Environment = { ["PGDATA"] = "/pgdata/18" } }.With(new Volume().At("/var/lib/postgresql"));

        Assert.Contains("/pgdata/18", Assert.Single(RuleTest.Check(Id, service)).Message);
    }

    [Fact]
    public void Server_command_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service("postgres:18") { Command = "postgres -c max_connections=200" }));
        Assert.Single(RuleTest.Check(Id, new Service("minio/minio") { Command = Command.Of("server", "/data") }));
    }

    [Fact]
    public void Settings_from_a_file_trigger_without_any_mount() =>
        Assert.Single(RuleTest.Check(Id, new Service("postgres:18") { EnvFile = { ".env" } }));

    [Theory]
    [InlineData("postgres:18", "/var/lib/postgresql")]
    [InlineData("postgres:17", "/var/lib/postgresql/data/")]
    [InlineData("mysql:8.4", "/var/lib//mysql")]
    [InlineData("mysql:8.4", "/var/lib")] // CG1103
    [InlineData("grafana/grafana:12.0.0", "/var/lib")]
    [InlineData("influxdb:2.7", "/var/lib/influxdb2")]
    [InlineData("zookeeper:3.9", "/data")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest", "/var/opt/mssql/data")]
    [InlineData("wordpress:6", "/var/www/html/wp-content")]
    [InlineData("nextcloud:31", "/var/www/html/data")]
    [InlineData("apache/kafka:4.0.0", "/var/lib/kafka/data")]
    [InlineData("gcr.io/etcd-development/etcd:v3.6.0", "/etcd")]
    public void Mounted_data_does_not_trigger(string image, string path) =>
        Assert.Empty(RuleTest.Check(Id, new Service(image).With(new Volume().At(path))));

    [Theory]
    [InlineData("redis:8")]
    [InlineData("valkey/valkey:8")]
    [InlineData("memcached")]
    [InlineData("nginx")]
    [InlineData("caddy")]
    [InlineData("nats")]
    [InlineData("debian")]
    [InlineData("example/unknown")]
    [InlineData("localstack/localstack")]
    [InlineData("mcr.microsoft.com/azure-storage/azurite")]
    [InlineData("docker:28-dind")]
    [InlineData("hashicorp/vault:1.20")]
    [InlineData("influxdb")] // Depends on the day.
    [InlineData("mongo:8-windowsservercore")]
    public void Image_that_need_not_keep_anything_does_not_trigger(string image) =>
        Assert.Empty(RuleTest.Check(Id, new Service(image)));

    [Theory]
    [InlineData("psql -h db")]
    [InlineData("pg_dump -h db app")]
    [InlineData("/usr/bin/pg_restore -d app")]
    [InlineData("sh -c 'pg_dumpall -h db'")]
    [InlineData("bash")]
    [InlineData("sleep infinity")]
    public void Client_does_not_trigger(string command) =>
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Command = command }));

    [Theory]
    [InlineData("postgres:18", "/scripts/backup.sh")]
    [InlineData("postgres:18", "/backup/postgres")]
    [InlineData("postgres:18", "docker-entrypoint.sh /scripts/backup.sh")]
    [InlineData("postgres:18", "docker-entrypoint.sh")]
    [InlineData("postgres:18", "postgres --version")]
    [InlineData("postgres:18", "mysqld")]
    [InlineData("minio/minio", "mc mirror a b")]
    [InlineData("registry:3", "registry garbage-collect /etc/distribution/config.yml")]
    [InlineData("n8nio/n8n:1", "worker")]
    [InlineData("nextcloud:31", "/cron.sh")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest", "/opt/mssql-tools18/bin/sqlcmd -S db")]
    [InlineData("ghcr.io/home-assistant/home-assistant:2025.1", "whatever")]
    public void Command_that_may_be_anything_does_not_trigger(string image, string command) =>
        Assert.Empty(RuleTest.Check(Id, new Service(image) { Command = command }));

    [Theory]
    [InlineData("postgres:18", "/usr/lib/postgresql/18/bin/postgres")]
    [InlineData("postgres:18", "docker-entrypoint.sh postgres -c max_connections=9")]
    [InlineData("postgres:18", "/usr/local/bin/docker-entrypoint.sh -c max_connections=9")]
    [InlineData("postgres:18", "-c max_connections=9")]
    [InlineData("mysql:8.4", "mysqld --skip-name-resolve")]
    [InlineData("mariadb:11", "mariadbd")]
    [InlineData("mongo:8", "mongod --replSet rs0")]
    [InlineData("mongo:8", "--replSet rs0")]
    [InlineData("rabbitmq:4", "rabbitmq-server")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest", "/opt/mssql/bin/sqlservr")]
    [InlineData("prom/prometheus", "--config.file=/etc/prometheus/prometheus.yml")]
    [InlineData("n8nio/n8n:1", "start")]
    [InlineData("registry:3", "serve /etc/distribution/config.yml")]
    public void Command_that_runs_the_server_triggers(string image, string command) =>
        Assert.Single(RuleTest.Check(Id, new Service(image) { Command = command }));

    [Fact]
    public void Empty_first_word_triggers() =>
        Assert.Single(RuleTest.Check(Id, new Service("postgres:18") { Command = Command.Of("") }));

    [Theory]
    [InlineData("--config.file=/etc/p.yml --agent")]
    [InlineData("--enable-feature=agent --config.file=/etc/p.yml")]
    public void Agent_without_a_database_does_not_trigger(string command) =>
        Assert.Empty(RuleTest.Check(Id, new Service("prom/prometheus") { Command = command }));

    [Fact]
    public void Service_of_a_profile_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Profiles = { "test" } }));

    [Theory]
    [InlineData("registry.example.com/library/postgres:18")]
    [InlineData("public.ecr.aws/docker/library/postgres:18")]
    public void Official_image_at_a_mirror_triggers(string image) => Assert.Single(RuleTest.Check(Id, new Service(image)));

    [Theory]
    [InlineData("registry.example.com/postgres:18")]
    [InlineData("registry.example.com/team/postgres:18")]
    [InlineData("registry.example.com/library/team/postgres:18")]
    public void Image_of_the_same_name_does_not_trigger(string image) => Assert.Empty(RuleTest.Check(Id, new Service(image)));

    [Fact]
    public void Command_from_a_variable_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Command = Command.Of(Env.Required("JOB")) }));

    [Fact]
    public void Overridden_entrypoint_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Entrypoint = Command.Of("/migrate") }));

    [Fact]
    public void Service_that_runs_once_does_not_trigger()
    {
        var migration = new Service("postgres:18") { Command = "migrate" };

        Assert.Empty(RuleTest.Check(Id, migration, new Service("nginx") { DependsOn = { migration.Completed() } }));
    }

    [Fact]
    public void Service_that_others_wait_for_triggers()
    {
        var database = new Service("postgres:18");

        Assert.Single(RuleTest.Check(Id, database, new Service("nginx") { DependsOn = { database.Healthy() } }));
    }

    [Fact]
    public void Build_does_not_trigger() => Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Build = "./db" }));

    [Fact]
    public void Project_that_is_called_like_an_image_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service(new ProjectImage("../Mongo/Mongo.csproj", "mongo"))));

    [Fact]
    public void Mounts_that_are_not_to_be_seen_do_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { VolumesFrom = { "other" } }));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Extends = new Extends { File = "base.yaml", Service = "db" } }));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18").With(new Volume().At(Env.Required("DATA")))));
    }

    [Fact]
    public void Data_that_moved_to_a_mount_does_not_trigger()
    {
        var data = new Volume();
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Environment = { ["PGDATA"] = "/pgdata/18" } }.With(data.At("/pgdata"))));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Environment = { ["PGDATA"] = Env.Required("PGDATA") } }.With(data.At("/pgdata"))));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Environment = { ["PGDATA"] = null } }.With(data.At("/pgdata"))));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { EnvFile = { ".env" } }.With(data.At("/pgdata"))));
        Assert.Empty(RuleTest.Check(Id, new Service("mongo:8") { Command = Command.Of("mongod", "--dbpath", "/mongo/db") }.With(data.At("/mongo"))));
        Assert.Empty(RuleTest.Check(Id, new Service("mysql:8") { Command = "--datadir=/mysql" }.With(data.At("/mysql"))));
        Assert.Empty(RuleTest.Check(Id, new Service("minio/minio") { Command = "server /export" }.With(data.At("/export"))));
        Assert.Empty(RuleTest.Check(Id, new Service("prom/prometheus") { Command = "--storage.tsdb.path=/tsdb" }.With(data.At("/tsdb"))));
        Assert.Empty(RuleTest.Check(Id, new Service("grafana/grafana") { Environment = { ["GF_PATHS_DATA"] = "/grafana" } }.With(data.At("/grafana"))));
    }

    [Fact]
    public void Data_on_another_server_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("grafana/grafana") { Environment = { ["GF_DATABASE_TYPE"] = "postgres" } }));
        Assert.Empty(RuleTest.Check(Id, new Service("grafana/grafana") { EnvFile = { "grafana.env" } }));
        Assert.Empty(RuleTest.Check(Id, new Service("registry:3") { Environment = { ["REGISTRY_STORAGE_S3_BUCKET"] = "images" } }));
        Assert.Empty(RuleTest.Check(Id, new Service("grafana/loki:3.5.0").With(Bind.From("./loki.yaml").At("/etc/loki/local-config.yaml").AsReadOnly())));
    }

    [Fact]
    public void Anonymous_volume_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18").With(Volume.Anonymous("/var/lib/postgresql"))));
}
