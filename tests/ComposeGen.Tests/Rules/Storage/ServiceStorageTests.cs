using ComposeGen.Rules.Storage;
using Xunit;

namespace ComposeGen.Tests.Rules.Storage;

public sealed class ServiceStorageTests
{
    [Fact]
    public void All_that_is_mounted()
    {
        var service = new Service("example/app") { Tmpfs = { "/memory:size=1m", "/run/" } }.With(
            new Volume().At("/data/"),
            new Volume().At("/read").AsReadOnly(),
            Volume.Anonymous("/scratch"),
            Bind.From("./x").At("/bind"),
            Tmpfs.At("/tmpfs"),
            new Mount { Type = MountType.Cluster, Source = "x", Target = "/other" });
        RuleTest.App(service);

        var storage = ServiceStorage.Of(service);

        Assert.Equal(
            ["/data Volume", "/read Volume ro", "/scratch AnonymousVolume", "/bind Bind", "/tmpfs Tmpfs", "/other Other", "/memory Tmpfs", "/run Tmpfs"],
            storage.Mounts.Select(static mount => $"{mount.Path} {mount.Kind}{(mount.IsReadOnly ? " ro" : "")}"));
        Assert.False(storage.IsUncertain);
        Assert.Equal(
            ["/data", "/bind"],
            storage.Mounts.Where(static mount => mount.IsWritableStore).Select(static mount => mount.Path));
    }

    [Fact]
    public void Files_lie_where_Compose_puts_them()
    {
        Secret token = new() { Key = "token", Environment = "A" }, pin = new() { Key = "pin", Environment = "B" };
        Config one = new() { Key = "one", Content = "x" }, two = new() { Key = "two", Content = "x" };
        var service = new Service("example/app") { Secrets = { token, pin.At("/etc/pin"), token.At("other") }, Configs = { one, two.At("/etc/two"), one.At("relative") } };

        Assert.Equal(
            ["/run/secrets/token", "/etc/pin", "/run/secrets/other", "/one", "/etc/two", "/relative"],
            ServiceStorage.Of(service).Mounts.Select(static mount => mount.Path));
    }

    [Fact]
    public void Path_that_is_not_known_makes_it_uncertain()
    {
        Assert.True(ServiceStorage.Of(new Service("example/app").With(new Volume().At(Env.Required("PLACE")))).IsUncertain);
        Assert.True(ServiceStorage.Of(new Service("example/app").With(new Volume().At("relative"))).IsUncertain);
        Assert.True(ServiceStorage.Of(new Service("example/app") { Tmpfs = { Env.Required("PLACE") } }).IsUncertain);
        Assert.True(ServiceStorage.Of(new Service("example/app") { Secrets = { new Secret { Key = "x" }.At(Env.Required("PLACE")) } }).IsUncertain);
        Assert.True(ServiceStorage.Of(new Service("example/app") { VolumesFrom = { "container:x" } }).IsUncertain);
        Assert.True(ServiceStorage.Of(new Service("example/app") { Extends = new() { Service = "x" } }).IsUncertain);
    }

    [Fact]
    public void Switch_that_a_variable_decides_may_make_it_read_only()
    {
        var mount = new Volume().At("/data");
        mount.ReadOnly = Env.Default("READ_ONLY", "false");

        Assert.True(Assert.Single(ServiceStorage.Of(new Service("example/app").With(mount)).Mounts).IsReadOnly);
    }

    [Fact]
    public void Deepest_mount_holds_a_path()
    {
        var storage = ServiceStorage.Of(new Service("example/app").With(new Volume().At("/a"), new Volume().At("/a/b"), new Volume().At("/a/b/c/d")));

        Assert.Equal("/a/b", storage.Holding("/a/b/c")?.Path);
        Assert.Equal("/a/b", storage.Holding("/a/b")?.Path);
        Assert.Equal("/a", storage.Holding("/a/x")?.Path);
        Assert.Null(storage.Holding("/b"));
        Assert.Equal("/a/b", storage.At("/a/b")?.Path);
        Assert.Null(storage.At("/a/b/c"));
    }
}
