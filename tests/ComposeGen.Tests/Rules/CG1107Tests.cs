using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG1107Tests
{
    private const string Id = "CG1107";

    [Fact]
    public void Two_volumes_at_one_path_trigger()
    {
        var second = new Volume().At("/data/");

        var finding = Assert.Single(RuleTest.Check(Id, new Service("example/app").With(new Volume().At("/data"), second)));

        Assert.Equal("Service 'db' mounts more than one thing at /data, and only one of them can be there; give each a path of its own", finding.Message);
        Assert.Same(second.Target, finding.Anchors[0]);
    }

    [Fact]
    public void Tmpfs_and_volume_trigger() =>
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Tmpfs = { "/data:size=1m" } }.With(new Volume().At("//data/."))));

    [Fact]
    public void Secret_and_mount_trigger()
    {
        var secret = Secret.FromEnvironment("TOKEN");
        secret.Key = "token";

        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Secrets = { secret } }.With(Bind.From("./token").At("/run/secrets/token"))));
    }

    [Fact]
    public void Config_and_secret_trigger()
    {
        var config = Config.FromFile("./app.json");
        config.Key = "app.json";

        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Configs = { config }, Secrets = { Secret.FromFile("x").At("/app.json") } }));
    }

    [Fact]
    public void Two_secrets_at_one_path_trigger() =>
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Secrets = { Secret.FromFile("a").At("token"), Secret.FromFile("b").At("/run/secrets/token") } }));

    [Fact]
    public void Unknown_mounts_do_not_hide_known_ones()
    {
        var service = new Service("example/app").With(new Volume().At("/data"), new Volume().At("/data"));
        service.Volumes.MarkIncomplete();
        service.MarkUnknown("tmpfs");
        service.MarkUnknown("image");

        Assert.Single(RuleTest.Check(Id, service));
    }

    [Fact]
    public void Different_paths_do_not_trigger()
    {
        var secret = Secret.FromFile("a");
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Tmpfs = { "/tmp" }, Secrets = { secret, secret.At("other") } }
            .With(new Volume().At("/data"), new Volume().At("/data/db"), new Volume().At("/Data"))));
    }

    [Fact]
    public void One_secret_named_twice_does_not_trigger()
    {
        var secret = Secret.FromFile("a");
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Secrets = { secret, secret } }));
    }

    [Fact]
    public void Path_from_a_variable_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("example/app").With(new Volume().At(Env.Required("A")), new Volume().At(Env.Required("A")))));

    [Fact]
    public void Other_service_does_not_trigger()
    {
        var data = new Volume();
        Assert.Empty(RuleTest.Check(Id, new Service("example/a").With(data.At("/data")), new Service("example/b").With(data.At("/data"))));
    }
}
