using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG1109Tests
{
    private const string Id = "CG1109";

    [Fact]
    public void Read_only_data_triggers()
    {
        var mount = new Volume().At("/var/lib/mysql").AsReadOnly();

        var finding = Assert.Single(RuleTest.Check(Id, new Service("mysql:8.4").With(mount)));

        Assert.Equal(
            "Service 'db' mounts a volume at /var/lib/mysql read-only, but mysql writes to its data as soon as it starts, so the start fails; mount it writable",
            finding.Message);
        Assert.Same(mount, finding.Anchors[0]);
        Assert.Equal("/var/lib/mysql", finding.Properties["path"]);
    }

    [Theory]
    [InlineData("postgres:18", "/var/lib/postgresql")]
    [InlineData("postgres:17", "/var/lib/postgresql/data")]
    [InlineData("mongo:8", "/data/db")]
    [InlineData("elasticsearch:9.2.0", "/usr/share/elasticsearch/data")]
    [InlineData("elasticsearch:9.2.0", "/usr/share/elasticsearch")]
    public void Database_triggers(string image, string path)
    {
        Assert.Single(RuleTest.Check(Id, new Service(image).With(new Volume().At(path).AsReadOnly())));
        Assert.Single(RuleTest.Check(Id, new Service(image).With(Bind.From("./data").At(path).AsReadOnly())));
        Assert.Empty(RuleTest.DataFindings(new Service(image).With(new Volume().At(path).AsReadOnly())));
    }

    [Fact]
    public void Writable_data_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("mysql:8.4").With(new Volume().At("/var/lib/mysql"))));
        Assert.Empty(RuleTest.Check(Id, new Service("mysql:8.4").With(new Volume().At("/var/lib/mysql"), new Volume().At("/backup").AsReadOnly())));
        Assert.Empty(RuleTest.Check(Id, new Service("mysql:8.4").With(new Volume().At("/var/lib/mysql").AsReadOnly(), Tmpfs.At("/var/lib/mysql/tmp"))));
    }

    [Fact]
    public void Variable_does_not_trigger()
    {
        var mount = new Volume().At("/var/lib/mysql");
        mount.ReadOnly = Env.Required("READ_ONLY");

        Assert.Empty(RuleTest.Check(Id, new Service("mysql:8.4").With(mount)));
    }

    [Theory]
    [InlineData("mysqldump -h db app")]
    [InlineData("/scripts/backup.sh")]
    [InlineData("tar cf /backup/db.tar /var/lib/mysql")]
    [InlineData("mysqld --datadir=/tmp/copy")]
    public void Reader_does_not_trigger(string command) =>
        Assert.Empty(RuleTest.Check(Id, new Service("mysql:8.4") { Command = command }.With(new Volume().At("/var/lib/mysql").AsReadOnly())));

    [Theory]
    [InlineData("registry:3", "/var/lib/registry")]
    [InlineData("redis:8", "/data")]
    [InlineData("wordpress:6", "/var/www/html")]
    [InlineData("debian", "/data")]
    [InlineData("example/unknown", "/data")]
    public void Image_that_may_do_without_writing_does_not_trigger(string image, string path) =>
        Assert.Empty(RuleTest.Check(Id, new Service(image).With(new Volume().At(path).AsReadOnly())));
}
