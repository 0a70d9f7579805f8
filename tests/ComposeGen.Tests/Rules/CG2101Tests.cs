using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG2101Tests
{
    private const string Id = "CG2101";

    private static readonly ProjectImage Api = new("../Api/Api.csproj", "api");

    [Fact]
    public void Project_that_writes_to_a_fresh_volume_triggers()
    {
        var mount = new Volume().At("/data");

        var finding = Assert.Single(RuleTest.Check(Id, new Service(Api).With(mount)));

        Assert.Equal(
            "Service 'db' runs as user 1654:1654 and cannot write to /data, because the volume 'data' belongs to root when it is new; set Owner = UserId.Of(1654, 1654) on the volume",
            finding.Message);
        Assert.Equal(("data", "1654", "1654"), (finding.Properties["volume"], finding.Properties["uid"], finding.Properties["gid"]));
        Assert.Same(mount, finding.Anchors[0]);
    }

    [Theory]
    [InlineData("app")]
    [InlineData("1654")]
    [InlineData("2000:2000")]
    public void User_of_the_project_triggers(string user) =>
        Assert.Single(RuleTest.Check(Id, new Service(new ProjectImage("a", "a") { User = user, BaseImage = "mcr.microsoft.com/dotnet/aspnet:10.0-alpine" }).With(new Volume().At("/data"))));

    [Theory]
    [InlineData("/home/app/.aspnet/DataProtection-Keys")]
    [InlineData("/root/.aspnet")]
    [InlineData("/srv/data")]
    public void Path_below_a_directory_that_images_deliver_empty_triggers(string path) =>
        Assert.Single(RuleTest.Check(Id, new Service(Api).With(new Volume().At(path))));

    [Fact]
    public void User_of_the_service_triggers()
    {
        var finding = Assert.Single(RuleTest.Check(Id, new Service("debian:13") { User = UserId.Of(1000) }.With(new Volume().At("/work"))));

        Assert.EndsWith("set Owner = UserId.Of(1000) on the volume", finding.Message);
        Assert.False(finding.Properties.ContainsKey("gid"));
    }

    [Fact]
    public void User_of_the_image_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled").With(new Volume().At("/data"))));
        Assert.Single(RuleTest.Check(Id, new Service("otel/opentelemetry-collector-contrib:0.140.0").With(new Volume().At("/var/lib/otelcol"))));
    }

    [Fact]
    public void Protected_volume_triggers() => Assert.Single(RuleTest.Check(Id, new Service(Api).With(new Volume { Protected = true }.At("/data"))));

    [Fact]
    public void Two_projects_that_share_a_volume_trigger()
    {
        var data = new Volume();
        Assert.Equal(2, RuleTest.Check(Id, new Service(Api).With(data.At("/data")), new Service(Api).With(data.At("/uploads"))).Count);
    }

    [Fact]
    public void Owner_that_is_another_user_triggers() =>
        Assert.Equal(
            "Service 'db' runs as user 1654:1654 and cannot write to /data, because the volume 'data' is given to 1000:1000; let both be the same user",
            Assert.Single(RuleTest.Check(Id, new Service(Api).With(new Volume { Owner = UserId.Of(1000, 1000) }.At("/data")))).Message);

    /// <summary>A directory that the engine makes lets its group read only.</summary>
    [Theory]
    [InlineData("1000:1654", "1000:1654")]
    [InlineData("1000", "1000")]
    public void Owner_of_the_same_group_or_none_triggers(string owner, string shown) =>
        Assert.Contains(
            $"because the volume 'data' is given to {shown}; let both be the same user",
            Assert.Single(RuleTest.Check(Id, new Service(Api).With(new Volume { Owner = owner }.At("/data")))).Message);

    [Fact]
    public void Volume_that_takes_nothing_over_triggers() =>
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { User = "1000:1000" }.With(new Volume().At("/data").NoCopy())));

    [Fact]
    public void Owner_that_an_image_gives_triggers_for_others()
    {
        var owned = Of("FROM debian:13\nRUN mkdir -p /data/in && chown -R 1000:1000 /data", "1000:1000");
        var other = Of("FROM debian:13", "2000:2000");
        var data = new Volume();
        other.DependsOn.Add(owned);

        var finding = Assert.Single(RuleTest.Check(Id, owned.With(data.At("/data")), other.With(data.At("/srv/data"))));

        Assert.EndsWith("because the volume 'data' takes its owner, 1000:1000, from the image of 'db' when it is new; set Owner = UserId.Of(2000, 2000) on the volume", finding.Message);
    }

    [Theory]
    [InlineData("chmod 777 /data")]
    [InlineData("chown 5:1000 /data && chmod 2775 /data")]
    public void Mode_that_lets_it_write_does_not_trigger(string command) =>
        Assert.Empty(RuleTest.Check(Id, Of($"FROM debian:13\nRUN mkdir /data && {command}", "1000:1000").With(new Volume().At("/data"))));

    private static Service Of(string dockerfile, string user) => new() { Build = Build.Inline(dockerfile), User = user };

    [Fact]
    public void Owner_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service(Api).With(new Volume { Owner = UserId.Of(1654, 1654) }.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service(Api).With(new Volume { Owner = UserId.Of(1654) }.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service(Api).With(new Volume { Owner = "app" }.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service(Api).With(new Volume { Owner = Env.Required("OWNER") }.At("/data"))));
    }

    [Theory]
    [InlineData("/tmp")]
    [InlineData("/app/uploads")]
    [InlineData("/app")]
    [InlineData("/var/lib/api")]
    [InlineData("/home/app")]
    public void Directory_that_may_be_in_the_image_does_not_trigger(string path) =>
        Assert.Empty(RuleTest.Check(Id, new Service(Api).With(new Volume().At(path))));

    [Fact]
    public void Root_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service(Api) { User = UserId.Root }.With(new Volume().At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service(new ProjectImage("a", "a") { User = "root" }).With(new Volume().At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("debian:13").With(new Volume().At("/data"))));
    }

    [Fact]
    public void User_that_is_not_known_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("debian:13") { User = "worker" }.With(new Volume().At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("debian:13") { User = Env.Required("UID") }.With(new Volume().At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service(new ProjectImage("a", "a") { BaseImage = "example/base" }).With(new Volume().At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service(new ProjectImage("a", "a") { BaseImage = "mcr.microsoft.com/dotnet/aspnet:7.0" }).With(new Volume().At("/data"))));
    }

    [Theory]
    [InlineData("postgres:18", "/var/lib/postgresql")]
    [InlineData("grafana/grafana", "/var/lib/grafana")]
    [InlineData("grafana/grafana", "/usr/share/extra")]
    [InlineData("grafana/loki:3.5.0", "/loki")]
    [InlineData("grafana/tempo:2.4.0", "/tempo")] // Was root before 2.5.
    [InlineData("node:24", "/data")]
    [InlineData("example/app", "/data")]
    public void Image_with_directories_or_a_root_entrypoint_does_not_trigger(string image, string path) =>
        Assert.Empty(RuleTest.Check(Id, new Service(image).With(new Volume().At(path))));

    [Fact]
    public void Unknown_image_with_a_user_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { User = 1000 }.With(new Volume().At("/data"))));

    [Fact]
    public void Built_image_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("debian:13") { Build = "./app", User = 1000 }.With(new Volume().At("/data"))));

    [Fact]
    public void Volume_that_is_not_fresh_from_the_engine_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service(Api).With(Volume.FromExternal("shared").At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service(Api).With(new Volume { Driver = "nfs" }.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service(Api).With(new Volume { DriverOpts = { ["type"] = "nfs" } }.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service(Api).With(new Volume().At("/data").Subpath("api"))));
    }

    [Fact]
    public void Other_mounts_do_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service(Api).With(new Volume().At("/data").AsReadOnly(), Bind.From("./x").At("/x"), Tmpfs.At("/y"), Volume.Anonymous("/z"))));

    [Fact]
    public void Volume_that_another_service_prepares_does_not_trigger()
    {
        var data = new Volume();
        var init = new Service("busybox:1.37") { Command = "chown 1654:1654 /data" }.With(data.At("/data"));
        Assert.Empty(RuleTest.Check(Id, init, new Service(Api) { DependsOn = { init.Completed() } }.With(data.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app").With(data.At("/data").AsReadOnly()), new Service(Api).With(data.At("/data"))));
    }

    [Fact]
    public void Hooks_do_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service(Api) { PostStart = { new ServiceHook { Command = "chown -R app /data", User = "root" } } }.With(new Volume().At("/data"))));
}
