using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Ownership;
using ComposeGen.Tests.Rules;
using Xunit;

namespace ComposeGen.Tests.Ownership;

/// <summary>Where what the model would say depends on something else, it says nothing.</summary>
public sealed class UncertainAccessTests
{
    private const string Plain = "FROM busybox:1.37";
    private const string Owned = "FROM busybox:1.37\nRUN mkdir /data && chown 1000:1000 /data";

    [Fact]
    public void Hook_can_change_owners()
    {
        Assert.Equal("Allowed Denied", AccessOf(User().With(new Volume().At("/data"))));
        Assert.Equal("Unknown Unknown", AccessOf((User() with { PreStart = [new PreStartHook { Command = "chown 1000 /data" }] }).With(new Volume().At("/data"))));
        Assert.Equal("Unknown Unknown", AccessOf((User() with { PostStart = [new() { Command = "chown 1000 /data" }] }).With(new Volume().At("/data"))));
    }

    [Fact]
    public void Other_service_that_may_be_root_can_change_owners()
    {
        var data = new Volume();
        Assert.Equal("Unknown Unknown", AccessOf(User().With(data.At("/data")), Root().With(data.At("/data"))));
        Assert.Equal("Allowed Denied", AccessOf(User().With(data.At("/data")), Root().With(data.At("/data").AsReadOnly())));
        Assert.Equal("Allowed Denied", AccessOf(User().With(data.At("/data")), (Root() with { User = 2000 }).With(data.At("/data"))));
        Assert.Equal("Allowed Denied", AccessOf(User().With(data.At("/data")), Root().With(new Volume().At("/data"))));
        var owned = new Volume { Owner = UserId.Of(5, 5) };
        Assert.Equal("Allowed Denied", AccessOf(User().With(owned.At("/data")), Root().With(owned.At("/data"))));
    }

    [Fact]
    public void Mounts_that_are_not_known_may_cover_it()
    {
        Assert.Equal("Unknown Unknown", AccessOf((User() with { VolumesFrom = ["container:x"] }).With(new Volume().At("/data"))));
        Assert.Equal("Unknown Unknown", AccessOf(Unknown().With(new Volume().At("/data"))));
        Assert.Equal("Allowed Allowed", AccessOf(User().With(Tmpfs.At("/memory"))));
        Assert.Equal("Unknown Unknown", AccessOf((User() with { VolumesFrom = ["container:x"] }).With(Tmpfs.At("/memory"))));
    }

    [Fact]
    public void Directory_that_cannot_be_entered_cannot_be_listed() =>
        Assert.Equal("Denied Denied", AccessOf(User().With(Tmpfs.At("/scratch", mode: "0766"))));

    [Fact]
    public void Volume_without_a_name_takes_over_the_owner_unless_it_may_not()
    {
        Assert.Equal("Allowed Allowed", AccessOf(User(Owned).With(Anonymous("/data"))));
        Assert.Equal("Allowed Allowed", AccessOf(User(Owned).With(Anonymous("/data", false))));
        Assert.Equal("Allowed Denied", AccessOf(User(Owned).With(Anonymous("/data", true))));
        Assert.Equal("Unknown Unknown", AccessOf(User(Owned).With(Anonymous("/data", Env.Default("NO_COPY", "true")))));
    }

    [Fact]
    public void What_lies_in_another_mount_is_reached_through_it()
    {
        var closed = Tmpfs.At("/scratch", 1.MiB(), "0700");
        Assert.Equal("Denied Denied", AccessOf(User().With(new Volume { Owner = 1000 }.At("/scratch/data"), closed)));
        Assert.Equal("Denied Denied", AccessOf(User().With(new Volume { Owner = 1000 }.At("/scratch/deep/data"), closed)));
        Assert.Equal("Allowed Allowed", AccessOf(User().With(new Volume { Owner = 1000 }.At("/scratch/data"), Tmpfs.At("/scratch"))));
        Assert.Equal("Unknown Unknown", AccessOf(User().With(new Volume { Owner = 1000 }.At("/scratch/deep/data"), Tmpfs.At("/scratch"))));
        Assert.Equal("Unknown Unknown", AccessOf(User().With(Anonymous("/scratch/data"), Tmpfs.At("/scratch"))));
        Assert.Equal("Unknown Unknown", AccessOf(User().With(new Volume { Owner = 1000 }.At("/host/data"), Bind.From("./host").At("/host"))));
        Assert.Equal("Allowed Allowed", AccessOf((User() with { User = "0:0" }).With(new Volume { Owner = 1000 }.At("/scratch/data"), closed)));
        Assert.Equal("Allowed Allowed", AccessOf((User() with { User = "0:0" }).With(new Volume { Owner = 1000 }.At("/host/data"), Bind.From("./host").At("/host"))));
    }

    [Fact]
    public void Homes_may_be_closed()
    {
        Assert.Equal("Unknown Unknown", AccessOf(Unknown().With(new Volume { Owner = 1000 }.At("/home/app/data"))));
        Assert.Equal("Unknown Unknown", AccessOf(Unknown().With(new Volume { Owner = 1000 }.At("/root/data"))));
        Assert.Equal("Unknown Unknown", AccessOf(Unknown().With(new Volume { Owner = 1000 }.At("/data/app"))));
    }

    [Fact]
    public void Directories_of_an_image_let_all_through_but_for_homes()
    {
        Assert.Equal("Allowed Denied", FileAt("/etc/app/token"));
        Assert.Equal("Unknown Denied", FileAt("/root/token"));
        Assert.Equal("Unknown Denied", FileAt("/home/app/token"));
    }

    [Fact]
    public void Part_of_a_volume_is_not_known() =>
        Assert.Equal("Unknown Unknown", AccessOf(User().With(new Volume().At("/data").Subpath("part"))));

    [Fact]
    public void Volume_that_a_driver_makes_is_not_known()
    {
        Assert.Equal("Unknown Unknown", AccessOf(User().With(new Volume { Driver = "nfs" }.At("/data"))));
        Assert.Equal("Unknown Unknown", AccessOf(User().With(new Volume { External = true }.At("/data"))));
    }

    [Fact]
    public void Image_of_a_volume_cannot_be_written() =>
        Assert.Equal("Unknown Denied", AccessOf(User().With(new Mount { Type = MountType.Image, Source = "example/data", Target = "/data" })));

    [Fact]
    public void Switch_that_a_variable_decides_is_not_known()
    {
        var mount = new Volume { Owner = 1000 }.At("/data");
        mount.ReadOnly = Env.Default("READ_ONLY", "true");

        Assert.Equal("Allowed Unknown", AccessOf(User().With(mount)));
    }

    [Fact]
    public void Group_by_name_may_be_any()
    {
        var mode = "FROM busybox:1.37\nRUN mkdir /data && chown 0:3000 /data && chmod 770 /data";
        Assert.Equal("Denied Denied", AccessOf(User(mode).With(new Volume().At("/data"))));
        Assert.Equal("Unknown Unknown", AccessOf((User(mode) with { GroupAdd = ["staff"] }).With(new Volume().At("/data"))));
        Assert.Equal("Unknown Unknown", AccessOf((User(mode) with { User = 1000 }).With(new Volume().At("/data"))));
        Assert.Equal("Allowed Allowed", AccessOf((User(mode) with { User = 1000, GroupAdd = ["3000"] }).With(new Volume().At("/data"))));
    }

    [Fact]
    public void Capabilities_decide_what_root_may()
    {
        Assert.Equal("Allowed Denied", RootOn(new() { CapDrop = { "cap_dac_override" } }));
        Assert.Equal("Allowed Denied", RootOn(new() { CapDrop = { "all" } }));
        Assert.Equal("Allowed Allowed", RootOn(new() { CapDrop = { "CHOWN" } }));
        Assert.Equal("Allowed Allowed", RootOn(new() { CapDrop = { "ALL" }, CapAdd = { "dac_override" } }));
        Assert.Equal("Allowed Allowed", RootOn(new() { CapDrop = { "ALL" }, CapAdd = { "ALL" } }));
        Assert.Equal("Allowed Denied", RootOn(new() { CapDrop = { "ALL" }, CapAdd = { "CHOWN" } }));
        Assert.Equal("Allowed Allowed", RootOn(new() { CapDrop = { "ALL" }, Privileged = true }));
        Assert.Equal("Allowed Denied", RootOn(new() { CapDrop = { "ALL" }, Privileged = false }));
    }

    private static Service User(string dockerfile = Plain) => new() { Build = Build.Inline(dockerfile), User = "1000:1000" };

    private static Service Root() => new() { Build = Build.Inline(Plain) };

    private static Service Unknown() => new("example/app") { User = "1000:1000" };

    private static Mount Anonymous(string path, Value<bool>? noCopy = null) =>
        new() { Type = MountType.Volume, Target = path, Volume = noCopy is null ? null : new() { Nocopy = noCopy } };

    private static string FileAt(string path) =>
        AccessOf(Unknown() with { Secrets = [new Secret { Environment = "TOKEN" }.At(path)] });

    private static string RootOn(Service service)
    {
        service.Build = Build.Inline(Owned);
        return AccessOf(service.With(new Volume().At("/data")));
    }

    /// <summary>What the first service can do with its first mount.</summary>
    private static string AccessOf(params Service[] services)
    {
        var file = RuleTest.App(services);
        BuiltImages.Attach(file, null);
        var access = OwnershipModel.Of(file).AccessesOf(services[0])[0];
        return $"{access.Reads} {access.Writes}";
    }
}
