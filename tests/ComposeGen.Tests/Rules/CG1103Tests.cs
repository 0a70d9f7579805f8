using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG1103Tests
{
    private const string Id = "CG1103";

    [Fact]
    public void Mount_above_the_declared_volume_triggers()
    {
        var mount = new Volume().At("/data");

        var finding = Assert.Single(RuleTest.Check(Id, new Service("mongo:8").With(mount)));

        Assert.Equal(
            "Service 'db' mounts /data, but mongo declares /data/db as a volume of its own, so the data goes to an anonymous volume that cannot be found again once the container is removed; mount /data/db instead",
            finding.Message);
        Assert.Equal("/data/db", finding.Properties["path"]);
        Assert.Same(mount.Target, finding.Anchors[0]);
    }

    [Theory]
    [InlineData("mysql:8.4", "/var/lib")]
    [InlineData("ghost:6", "/var/lib/ghost")]
    [InlineData("redis:8", "/")] // Not a path: CG1108.
    public void Only_a_mount_above_triggers(string image, string path) =>
        Assert.Equal(path == "/" ? 0 : 1, RuleTest.Check(Id, new Service(image).With(new Volume().At(path))).Count);

    [Fact]
    public void Several_volumes_below_one_mount_trigger_once() =>
        Assert.Equal(
            "/opt/sonarqube/data;/opt/sonarqube/extensions",
            Assert.Single(RuleTest.Check(Id, new Service("sonarqube:2025.1-community").With(new Volume().At("/opt/sonarqube")))).Properties["path"]);

    [Fact]
    public void Moved_data_below_the_declared_volume_triggers() =>
        Assert.Single(RuleTest.Check(Id, new Service("postgres:17") { Environment = { ["PGDATA"] = "/var/lib/postgresql/data/db" } }.With(new Volume().At("/var/lib/postgresql"))));

    [Fact]
    public void Mount_above_an_undeclared_path_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("grafana/grafana").With(new Volume().At("/var/lib"))));

    [Fact]
    public void Volume_with_a_mount_of_its_own_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("mongo:8").With(new Volume().At("/data"), new Volume().At("/data/db"))));

    [Fact]
    public void Mount_for_reading_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("mysql:8.4").With(Bind.From("./lib").At("/var/lib").AsReadOnly())));

    [Fact]
    public void Client_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("mongo:8") { Entrypoint = Command.Shell("tar c /data") }.With(new Volume().At("/data"))));

    [Fact]
    public void Moved_data_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:17") { Environment = { ["PGDATA"] = "/var/lib/postgresql/17" } }.With(new Volume().At("/var/lib/postgresql"))));

    [Fact]
    public void Other_version_path_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:17").With(new Volume().At("/var/lib/postgresql"))));
}
