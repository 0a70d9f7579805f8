using ComposeGen.Facts;
using ComposeGen.Rules.Storage;
using Xunit;

namespace ComposeGen.Tests.Rules.Storage;

/// <summary>What several rules ask about a service.</summary>
public sealed class StorageHelperTests
{
    [Fact]
    public void Variable_certainly_has_a_value()
    {
        var service = new Service("example/app")
        {
            Environment =
            {
                ["LITERAL"] = "x",
                ["EMPTY"] = "",
                ["NULL"] = null,
                ["REQUIRED"] = Env.Required("A"),
                ["DEFAULT"] = Env.Default("A", "x"),
                ["EMPTY_DEFAULT"] = Env.Default("A", ""),
                ["OPTIONAL"] = Env.Optional("A"),
                ["PART"] = $"x{Env.Optional("A")}",
            },
        };

        Assert.Equal(
            ["DEFAULT", "LITERAL", "PART", "REQUIRED"],
            new[] { "DEFAULT", "EMPTY", "EMPTY_DEFAULT", "LITERAL", "MISSING", "NULL", "OPTIONAL", "PART", "REQUIRED" }.Where(name => EnvironmentValues.HasValue(service, name)));
    }

    [Theory]
    [InlineData("CAP_SYS_ADMIN", "SYS_ADMIN")]
    [InlineData("cap_chown", "CHOWN")]
    [InlineData("chown", "CHOWN")]
    [InlineData("all", "ALL")]
    public void Capability_has_one_name(string written, string expected) => Assert.Equal(expected, Capabilities.Name(written));

    [Fact]
    public void Capability_of_a_variable_has_none() => Assert.Null(Capabilities.Name(Env.Required("CAP")));

    [Theory]
    [InlineData("postgres:18-alpine", "postgres", "postgres 18")]
    [InlineData("postgres", "postgres", "postgres:latest")]
    [InlineData("grafana/grafana:main", "grafana", "grafana:main")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest", "mssql/server", "mssql/server 2022")]
    public void Image_has_a_name(string image, string name, string withVersion)
    {
        var facts = ImageFacts.Find(image)!;

        Assert.Equal(name, ImageName.Of(facts));
        Assert.Equal(withVersion, ImageName.WithVersion(facts));
    }

    [Fact]
    public void Host_paths_are_those_of_bind_mounts()
    {
        var service = new Service("example/app").With(
            Bind.From("./x/").At("/x"), Bind.From("/").At("/host"), new Volume().At("/data"), Tmpfs.At("/t"), Bind.From(Env.Required("PLACE")).At("/y"));

        Assert.Equal(["./x", "/"], HostPaths.Of(service).Select(static bind => bind.Path));
    }

    [Fact]
    public void Files_are_told_by_their_ending()
    {
        Assert.True(HostPaths.IsOfFile("./a/app.JSON"));
        Assert.True(HostPaths.IsOfFile("./caddy/Caddyfile"));
        Assert.False(HostPaths.IsOfFile("./conf.d"));
    }

    [Fact]
    public void Volume_of_Compose_has_known_uses()
    {
        Volume plain = new(), local = new() { Driver = "local", External = false }, nfs = new() { Driver = "nfs" }, external = new() { External = true };
        Volume options = new() { DriverOpts = { ["type"] = "nfs" } }, unused = new(), placed = new();
        var file = RuleTest.App(new Service("example/app").With(
            plain.At("/a"), plain.At("/b").AsReadOnly(), local.At("/c"), nfs.At("/d"), external.At("/e"), options.At("/f"), placed.At("/g"), placed.At(Env.Required("PLACE"))));
        var uses = VolumeUses.Of(file);

        Assert.Equal(["/a True", "/b False"], uses.Of(plain)!.Select(static use => $"{use.Path} {use.IsWritable}"));
        Assert.Single(uses.Of(local)!);
        Assert.Empty(uses.Of(unused)!);
        Assert.All([nfs, external, options, placed], volume => Assert.Null(uses.Of(volume)));
    }

    [Fact]
    public void Service_that_takes_over_mounts_hides_all_uses()
    {
        var volume = new Volume();
        Assert.Null(VolumeUses.Of(RuleTest.App(new Service("example/a").With(volume.At("/a")), new Service("example/b") { VolumesFrom = { "container:x" } })).Of(volume));
        Assert.Null(VolumeUses.Of(RuleTest.App(new Service("example/a").With(volume.At("/a")), new Service("example/b") { Extends = new() { Service = "x" } })).Of(volume));
    }
}
