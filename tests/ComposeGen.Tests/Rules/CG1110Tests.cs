using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG1110Tests
{
    private const string Id = "CG1110";

    private readonly Volume _data = new();

    [Fact]
    public void Two_servers_trigger()
    {
        var mount = _data.At("/var/lib/mysql");

        var finding = Assert.Single(RuleTest.Check(Id, new Service("mysql:8.4").With(_data.At("/var/lib/mysql")), new Service("mysql:8.4").With(mount)));

        Assert.Equal(
            "Services 'db' and 'db-2' both run a server on the data in the volume 'data', so the second does not start, or both destroy the files; give each a volume of its own",
            finding.Message);
        Assert.Same(mount, finding.Anchors[0]);
    }

    [Theory]
    [InlineData("postgres:18", "postgres:18", "/var/lib/postgresql")]
    [InlineData("postgres:17", "postgis/postgis:17-3.5", "/var/lib/postgresql/data")]
    [InlineData("mysql:8.0", "mariadb:11", "/var/lib/mysql")]
    [InlineData("mongo:7", "mongo:8", "/data/db")]
    [InlineData("elasticsearch:9.2.0", "elasticsearch:9.2.0", "/usr/share/elasticsearch/data")]
    public void Servers_of_one_engine_trigger(string first, string second, string path) =>
        Assert.Single(RuleTest.Check(Id, new Service(first).With(_data.At(path)), new Service(second).With(_data.At(path))));

    [Fact]
    public void Each_further_server_triggers()
    {
        Service Server() => new Service("mongo:8").With(_data.At("/data/db"));

        Assert.Equal(2, RuleTest.Check(Id, Server(), Server(), Server()).Count);
    }

    [Theory]
    [InlineData("postgres:18", "postgres:19", "/var/lib/postgresql")] // A directory for each version.
    [InlineData("rabbitmq:4", "rabbitmq:4", "/var/lib/rabbitmq")] // A directory for each host name.
    [InlineData("apache/activemq-artemis:2.40.0", "apache/activemq-artemis:2.40.0", "/var/lib/artemis-instance")] // Shared for a backup.
    [InlineData("elasticsearch:7.17.0", "elasticsearch:7.17.0", "/usr/share/elasticsearch/data")] // A directory for each node.
    [InlineData("redis:8", "redis:8", "/data")]
    [InlineData("wordpress:6", "wordpress:6", "/var/www/html")]
    [InlineData("example/unknown", "example/unknown", "/data")]
    public void Images_that_may_share_do_not_trigger(string first, string second, string path) =>
        Assert.Empty(RuleTest.Check(Id, new Service(first).With(_data.At(path)), new Service(second).With(_data.At(path))));

    [Fact]
    public void Other_files_do_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, Server(), new Service("mysql:8.4").With(new Volume().At("/var/lib/mysql"))));
        Assert.Empty(RuleTest.Check(Id, Server(), new Service("mysql:8.4").With(_data.At("/backup"), new Volume().At("/var/lib/mysql"))));
        Assert.Empty(RuleTest.Check(Id, Postgres("/pg/a"), Postgres("/pg/b")));
        Assert.Single(RuleTest.Check(Id, Postgres("/pg/a"), Postgres("/pg/a")));

        Service Postgres(string path) => new Service("postgres:18") { Environment = { ["PGDATA"] = path } }.With(_data.At("/pg"));
    }

    [Fact]
    public void Reader_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, Server(), new Service("mysql:8.4").With(_data.At("/var/lib/mysql").AsReadOnly())));

    [Fact]
    public void What_does_not_run_beside_it_does_not_trigger()
    {
        var job = Server();
        Assert.Empty(RuleTest.Check(Id, Server(), new Service("mysql:8.4") { Command = "/scripts/backup.sh" }.With(_data.At("/var/lib/mysql"))));
        Assert.Empty(RuleTest.Check(Id, Server(), new Service("mysql:8.4") { Profiles = { "old" } }.With(_data.At("/var/lib/mysql"))));
        Assert.Empty(RuleTest.Check(Id, Server(), new Service("mysql:8.4") { Scale = 0 }.With(_data.At("/var/lib/mysql"))));
        Assert.Empty(RuleTest.Check(Id, Server(), job, new Service("example/app") { DependsOn = { job.Completed() } }));
        Assert.Empty(RuleTest.Check(Id, Server(), new Service("mysql:8.4") { Command = "--datadir=/var/lib/mysql/b" }.With(_data.At("/var/lib/mysql"))));
    }

    private Service Server() => new Service("mysql:8.4").With(_data.At("/var/lib/mysql"));
}
