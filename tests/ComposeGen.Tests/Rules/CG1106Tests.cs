using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG1106Tests
{
    private const string Id = "CG1106";

    [Fact]
    public void Tmpfs_on_data_triggers()
    {
        var mount = Tmpfs.At("/var/lib/mysql", 64.MiB());

        var finding = Assert.Single(RuleTest.Check(Id, new Service("mysql:8.4").With(mount)));

        Assert.Equal(
            "Service 'db' keeps the data of mysql in memory: the tmpfs at /var/lib/mysql is emptied whenever the container stops; mount a named volume there",
            finding.Message);
        Assert.Same(mount.Target, finding.Anchors[0]);
    }

    [Fact]
    public void Entry_of_tmpfs_triggers()
    {
        var service = new Service("mysql:8.4") { Tmpfs = { "/var/lib/mysql:size=64m" } };

        Assert.Same(service.Tmpfs[0], Assert.Single(RuleTest.Check(Id, service)).Anchors[0]);
    }

    [Fact]
    public void Tmpfs_above_undeclared_data_triggers() =>
        Assert.Single(RuleTest.Check(Id, new Service("grafana/grafana") { Tmpfs = { "/var/lib" } }));

    [Fact]
    public void Cache_does_not_trigger() => Assert.Empty(RuleTest.Check(Id, new Service("redis:8") { Tmpfs = { "/data" } }));

    [Fact]
    public void Emulator_does_not_trigger() => Assert.Empty(RuleTest.Check(Id, new Service("localstack/localstack") { Tmpfs = { "/var/lib/localstack" } }));

    [Fact]
    public void Tmpfs_elsewhere_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("mysql:8.4") { Tmpfs = { "/tmp", "/var/lib/mysql-files" } }.With(new Volume().At("/var/lib/mysql"))));

    [Fact]
    public void Data_that_is_to_go_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("mysql:8.4") { Profiles = { "test" }, Tmpfs = { "/var/lib/mysql" } }));
        Assert.Empty(RuleTest.Check(Id, new Service("mysql:8.4") { Restart = RestartPolicy.No, Tmpfs = { "/var/lib/mysql" } }));
        Assert.Empty(RuleTest.Check(Id, new Service("mysql:8.4") { Command = "--innodb-flush-method=nosync", Tmpfs = { "/var/lib/mysql" } }));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Command = Command.Of("postgres", "-c", "fsync=off"), Tmpfs = { "/var/lib/postgresql" } }));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Command = "-c fsync=off -c full_page_writes=off", Tmpfs = { "/var/lib/postgresql" } }));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Environment = { ["POSTGRES_INITDB_ARGS"] = "--no-sync" }, Tmpfs = { "/var/lib/postgresql" } }));
    }

    [Fact]
    public void Data_that_is_written_out_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service("postgres:18") { Command = "-c fsync=on", Tmpfs = { "/var/lib/postgresql" } }));
        Assert.Single(RuleTest.Check(Id, new Service("postgres:18") { Restart = RestartPolicy.UnlessStopped, Tmpfs = { "/var/lib/postgresql" } }));
    }

    [Fact]
    public void Client_does_not_trigger() => Assert.Empty(RuleTest.Check(Id, new Service("mysql:8.4") { Command = "mysqldump", Tmpfs = { "/var/lib/mysql" } }));

    [Fact]
    public void Moved_data_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Environment = { ["PGDATA"] = "/pg" }, Tmpfs = { "/var/lib/postgresql" } }.With(new Volume().At("/pg"))));
}
