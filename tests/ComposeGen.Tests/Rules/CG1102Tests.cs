using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG1102Tests
{
    private const string Id = "CG1102";

    [Fact]
    public void Anonymous_volume_triggers()
    {
        var mount = Volume.Anonymous("/data");

        var finding = Assert.Single(RuleTest.Check(Id, new Service("example/app").With(mount)));

        Assert.Equal(
            "Service 'db' mounts an anonymous volume at /data, whose files cannot be found again once the container is removed; mount a named volume, or a tmpfs if they may go",
            finding.Message);
        Assert.Same(mount.Target, finding.Anchors[0]);
        Assert.Same(mount, finding.Anchors[1]);
    }

    [Fact]
    public void Second_volume_of_the_image_triggers() =>
        Assert.Equal(
            "Service 'db' mounts nothing at /data/configdb, a volume of mongo, so files there go to an anonymous volume that cannot be found again once the container is removed; mount a named volume, or a tmpfs if they may go",
            Assert.Single(RuleTest.Check(Id, new Service("mongo:8").With(new Volume().At("/data/db")))).Message);

    [Fact]
    public void Cache_without_a_mount_triggers() =>
        Assert.Equal("/data", Assert.Single(RuleTest.Check(Id, new Service("redis:8"))).Properties["path"]);

    [Fact]
    public void Several_volumes_of_the_image_trigger_once()
    {
        var finding = Assert.Single(RuleTest.Check(Id, new Service("ghcr.io/paperless-ngx/paperless-ngx:2").With(new Volume().At("/usr/src/paperless/data"))));

        Assert.Contains("/usr/src/paperless/media and /usr/src/paperless/consume and /usr/src/paperless/export, volumes of paperless-ngx", finding.Message);
    }

    [Theory]
    [InlineData("influxdb:2.7", "/var/lib/influxdb2", "/etc/influxdb2")]
    [InlineData("zookeeper:3.9", "/data", "/datalog;/logs")]
    [InlineData("wordpress:6", "/var/www/html/wp-content", "/var/www/html")]
    public void Partial_mount_triggers(string image, string path, string open) =>
        Assert.Equal(open, Assert.Single(RuleTest.Check(Id, new Service(image).With(new Volume().At(path)))).Properties["path"]);

    [Fact]
    public void Covered_volume_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("redis:8").With(new Volume().At("/data/"))));
        Assert.Empty(RuleTest.Check(Id, new Service("redis:8").With(Bind.From("./data").At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("redis:8").With(Tmpfs.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("redis:8") { Tmpfs = { "/data:size=64m" } }));
    }

    [Fact]
    public void Data_that_another_rule_reports_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18")));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18").With(new Volume().At("/var/lib/postgresql/data"))));
        Assert.Equal("/data/configdb", Assert.Single(RuleTest.Check(Id, new Service("mongo:8").With(new Volume().At("/data")))).Properties["path"]);
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("jaegertracing/jaeger:2.10.0")] // /tmp
    [InlineData("grafana/grafana")]
    [InlineData("bitnami/postgresql:17")] // Directories for scripts.
    public void Image_without_volumes_to_speak_of_does_not_trigger(string image) => Assert.Empty(RuleTest.Check(Id, new Service(image)));

    [Fact]
    public void One_off_does_not_trigger()
    {
        var job = new Service("redis:8").With(Volume.Anonymous("/scratch"));
        Assert.Empty(RuleTest.Check(Id, job, new Service("example/app") { DependsOn = { job.Completed() } }));
        Assert.Empty(RuleTest.Check(Id, new Service("redis:8") { Profiles = { "tools" } }.With(Volume.Anonymous("/scratch"))));
        Assert.Empty(RuleTest.Check(Id, new Service("redis:8") { Command = "redis-cli -h cache" }));
    }

    [Fact]
    public void Volume_that_shields_files_of_the_image_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("node:24").With(Bind.From("./src").At("/app"), Volume.Anonymous("/app/node_modules"))));

    [Fact]
    public void Volume_beside_a_bind_mount_triggers() =>
        Assert.Single(RuleTest.Check(Id, new Service("node:24").With(Bind.From("./src").At("/app"), Volume.Anonymous("/application"))));

    [Fact]
    public void Data_that_moved_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("minio/minio") { Command = "server /export" }.With(new Volume().At("/export"))));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Environment = { ["PGDATA"] = "/pgdata" } }.With(new Volume().At("/pgdata"))));
    }

    [Fact]
    public void Volume_for_configuration_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("ravendb/ravendb:7.0").With(new Volume().At("/var/lib/ravendb/data"))));
}
