using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG1102Tests
{
    private const string Id = "CG1102";

    [Theory]
    [InlineData("/var/lib/postgresql/18/docker", 0)]
    [InlineData("/var/lib/postgresql/18/other", 1)]
    public void Volume_beside_the_mounted_data_of_postgres_does_not_trigger(string path, int expected) =>
        Assert.Equal(expected, RuleTest.Check(Id, new Service("postgres:18").With(new Volume().At(path))).Count);

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
            "Service 'db' mounts nothing at /data/configdb, a volume of mongo, so the engine makes an anonymous volume, which cannot be found again once the container is removed; mount a named volume, or a tmpfs if the files may go",
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
    [InlineData("zookeeper:3.9", "/data", "/datalog")]
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
    [InlineData("hashicorp/vault:1.20")] // Empty unless an audit device writes there.
    [InlineData("localstack/localstack:4")]
    [InlineData("docker:28-dind")]
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
    public void Installed_packages_do_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("node:24").With(Bind.From("./src").At("/app/src"), Volume.Anonymous("/app/node_modules"))));

    [Fact]
    public void Volume_beside_a_bind_mount_triggers() =>
        Assert.Single(RuleTest.Check(Id, new Service("node:24").With(Bind.From("./src").At("/app"), Volume.Anonymous("/application"))));

    [Fact]
    public void Data_that_moved_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("minio/minio") { Command = "server /export" }.With(new Volume().At("/export"))));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18") { Environment = { ["PGDATA"] = "/pgdata" } }.With(new Volume().At("/pgdata"))));
    }

    [Theory]
    [InlineData("sonarqube:25.1.0", "/opt/sonarqube/data", "/opt/sonarqube/extensions")] // logs, temp
    [InlineData("neo4j:5", "/data", "/plugins")] // logs
    [InlineData("percona:8.0", "/var/lib/mysql", "/x")] // /var/log/mysql
    [InlineData("jellyfin/jellyfin:10.10.0", "/config", "/media")] // cache
    [InlineData("odoo:18", "/var/lib/odoo", "/x")] // /mnt/extra-addons
    public void Volume_for_what_may_go_does_not_trigger(string image, string data, string other) =>
        Assert.Empty(RuleTest.Check(Id, new Service(image).With(new Volume().At(data), new Volume().At(other))));

    [Fact]
    public void Cache_that_keeps_nothing_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("redis:8") { Command = "redis-server --save \"\" --appendonly no" }));
        Assert.Empty(RuleTest.Check(Id, new Service("valkey/valkey:8") { Command = Command.Of("valkey-server", "--save", "") }));
        Assert.Empty(RuleTest.Check(Id, new Service("redis:8") { Command = "redis-server /etc/redis.conf" }.With(Bind.From("./redis.conf").At("/etc/redis.conf").AsReadOnly())));
    }

    [Fact]
    public void Cache_that_keeps_something_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service("redis:8") { Command = "redis-server --save '' --appendonly yes" }));
        Assert.Single(RuleTest.Check(Id, new Service("redis:8") { Command = "redis-server --appendonly no" }));
        Assert.Single(RuleTest.Check(Id, new Service("redis:8") { Command = Command.Of("--save", "60", "1") }));
    }

    [Fact]
    public void Volume_for_configuration_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("ravendb/ravendb:7.0").With(new Volume().At("/var/lib/ravendb/data"))));
}
