using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG1104Tests
{
    private const string Id = "CG1104";

    [Fact]
    public void Old_path_of_postgres_triggers()
    {
        var mount = new Volume().At("/var/lib/postgresql/data");

        var finding = Assert.Single(RuleTest.Check(Id, new Service("postgres:18").With(mount)));

        Assert.Equal(
            "postgres 18 keeps its data under /var/lib/postgresql, so a volume at /var/lib/postgresql/data stays empty and the container exits; mount it at /var/lib/postgresql",
            finding.Message);
        Assert.Equal("/var/lib/postgresql", finding.Properties["path"]);
        Assert.Same(mount.Target, finding.Anchors[0]);
    }

    [Theory]
    [InlineData("postgres:17.2-alpine", "/var/lib/postgresql", "postgres 17.2 keeps its data under /var/lib/postgresql/data, so a volume at /var/lib/postgresql stays empty and the data goes to an anonymous volume; mount it at /var/lib/postgresql/data")]
    [InlineData("postgres", "/var/lib/postgresql/data", "postgres:latest keeps its data under /var/lib/postgresql, so a volume at /var/lib/postgresql/data stays empty and the container exits; mount it at /var/lib/postgresql")]
    [InlineData("pgvector/pgvector:pg18", "/var/lib/postgresql/data", "pgvector:pg18 keeps its data under /var/lib/postgresql, so a volume at /var/lib/postgresql/data stays empty and the container exits; mount it at /var/lib/postgresql")]
    [InlineData("influxdb:2.7", "/var/lib/influxdb", "influxdb 2.7 keeps its data under /var/lib/influxdb2, so a volume at /var/lib/influxdb stays empty and the data goes to an anonymous volume; mount it at /var/lib/influxdb2")]
    [InlineData("chromadb/chroma:1.0.0", "/chroma/chroma", "chroma 1.0.0 keeps its data under /data, so a volume at /chroma/chroma stays empty and the data is lost with the container; mount it at /data")]
    public void Path_of_another_version_triggers(string image, string path, string message) =>
        Assert.Equal(message, Assert.Single(RuleTest.Check(Id, new Service(image).With(new Volume().At(path)))).Message);

    [Fact]
    public void Bind_mount_triggers() =>
        Assert.Contains("a bind mount at /var/lib/postgresql/data stays empty", Assert.Single(RuleTest.Check(Id, new Service("postgres:18").With(Bind.From("./pg").At("/var/lib/postgresql/data")))).Message);

    [Theory]
    [InlineData("postgres:18", "/var/lib/postgresql")]
    [InlineData("postgres:17", "/var/lib/postgresql/data")]
    [InlineData("postgres:custom", "/var/lib/postgresql/data")]
    [InlineData("postgres@sha256:0000000000000000000000000000000000000000000000000000000000000000", "/var/lib/postgresql/data")]
    [InlineData("mysql:8.4", "/var/lib/postgresql/data")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest", "/var/opt/mssql")]
    public void Right_path_or_unknown_version_does_not_trigger(string image, string path) =>
        Assert.Empty(RuleTest.Check(Id, new Service(image).With(new Volume().At(path))));

    [Fact]
    public void Version_from_a_variable_does_not_trigger()
    {
        var service = new Service($"postgres:{Env.Required("TAG")}").With(new Volume().At("/var/lib/postgresql/data"));

        Assert.Empty(RuleTest.Check(Id, service));
    }

    [Theory]
    [InlineData("18", 1)]
    [InlineData("17", 0)]
    public void Version_that_a_variable_has_by_default_counts(string version, int expected)
    {
        var service = new Service($"postgres:{Env.Default("TAG", version)}-{Env.Default("DISTRIBUTION", "alpine")}").With(new Volume().At("/var/lib/postgresql/data"));

        Assert.Equal(expected, RuleTest.Check(Id, service).Count);
    }

    [Fact]
    public void Moved_data_does_not_trigger()
    {
        var mount = new Volume().At("/var/lib/postgresql/data");
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Environment = { ["PGDATA"] = "/var/lib/postgresql/data/pgdata" } }.With(mount)));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Environment = { ["PGDATA"] = Env.Required("DIR") } }.With(mount)));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { EnvFile = { "pg.env" } }.With(mount)));
    }

    [Fact]
    public void Both_paths_do_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("influxdb:2.7").With(new Volume().At("/var/lib/influxdb"), new Volume().At("/var/lib/influxdb2"))));

    [Fact]
    public void Client_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Command = "pg_dump" }.With(new Volume().At("/var/lib/postgresql/data"))));
}
