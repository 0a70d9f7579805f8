using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG1105Tests
{
    private const string Id = "CG1105";

    [Fact]
    public void Image_that_is_not_root_triggers()
    {
        var mount = Bind.From("./es").At("/usr/share/elasticsearch/data");

        var finding = Assert.Single(RuleTest.Check(Id, new Service("elasticsearch:9.2.0").With(mount)));

        Assert.Equal(
            "Service 'db' binds a host directory at /usr/share/elasticsearch/data, where elasticsearch writes as user 1000:0: a new directory belongs to root and the start fails; use a named volume, or give the directory to that user",
            finding.Message);
        Assert.Same(mount.Target, finding.Anchors[0]);
    }

    [Fact]
    public void Database_triggers() =>
        Assert.Equal(
            "Service 'db' binds a host directory at /var/lib/postgresql, over the data of postgres: the image's own files there are hidden, and the host's owners and file system apply; use a named volume",
            Assert.Single(RuleTest.Check(Id, new Service("postgres:18").With(Bind.From("./pg").At("/var/lib/postgresql")))).Message);

    [Fact]
    public void Database_in_a_directory_of_one_host_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18").With(Bind.From("/srv/pg").At("/var/lib/postgresql"))));
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18").With(Bind.From($"{Env.Optional("DATA")}/pg").At("/var/lib/postgresql"))));
    }

    [Fact]
    public void Source_that_is_not_known_does_not_trigger()
    {
        var mount = Bind.From("./pg").At("/var/lib/postgresql");
        mount.MarkUnknown("source");
        Assert.Empty(RuleTest.Check(Id, new Service("postgres:18").With(mount)));
    }

    [Fact]
    public void Directory_of_one_host_triggers_where_the_process_is_not_root() =>
        Assert.Single(RuleTest.Check(Id, new Service("elasticsearch:9.2.0").With(Bind.From("/srv/es").At("/usr/share/elasticsearch/data"))));

    [Fact]
    public void User_by_name_triggers() =>
        Assert.Contains("as user 'appuser'", Assert.Single(RuleTest.Check(Id, new Service("confluentinc/cp-kafka:7.9.0").With(Bind.From("./kafka").At("/var/lib/kafka/data")))).Message);

    [Theory]
    [InlineData("nginx", "/usr/share/nginx/html")]
    [InlineData("php:8.4-apache", "/var/www/html")]
    [InlineData("redis:8", "/data")]
    [InlineData("wordpress:6", "/var/www/html")]
    [InlineData("pihole/pihole", "/etc/pihole")]
    [InlineData("ghcr.io/home-assistant/home-assistant", "/config")]
    [InlineData("grafana/grafana", "/etc/grafana/provisioning")]
    [InlineData("mysql:8.4", "/docker-entrypoint-initdb.d")]
    [InlineData("nginxinc/nginx-unprivileged", "/usr/share/nginx/html")]
    public void Usual_bind_mount_does_not_trigger(string image, string path) =>
        Assert.Empty(RuleTest.Check(Id, new Service(image).With(Bind.From("./files").At(path))));

    [Fact]
    public void User_that_was_chosen_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("grafana/grafana") { User = UserId.Of(1000, 1000) }.With(Bind.From("./grafana").At("/var/lib/grafana"))));

    [Fact]
    public void Volume_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("grafana/grafana").With(new Volume().At("/var/lib/grafana"))));

    [Fact]
    public void Bind_mount_for_reading_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("mysql:8.4").With(Bind.From("./snapshot").At("/var/lib/mysql").AsReadOnly())));
}
