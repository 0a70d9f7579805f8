using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG1108Tests
{
    private const string Id = "CG1108";

    [Theory]
    [InlineData("data", "Service 'db' mounts something at 'data', which is not absolute, and the container does not start; write /data", "/data")]
    [InlineData("./data", "Service 'db' mounts something at './data', which is not absolute, and the container does not start; write /data", "/data")]
    [InlineData("/app/../data", "Service 'db' mounts something at '/app/../data', whose '..' the engine resolves to another path; write /data", "/data")]
    [InlineData("/", "Service 'db' mounts something at '/', which would hide the whole image, and the engine refuses it; write the absolute path of a directory or file in the container", null)]
    [InlineData("", "Service 'db' mounts something at '', which is empty, and Compose refuses the file; write the absolute path of a directory or file in the container", null)]
    [InlineData("/data:ro", "Service 'db' mounts something at '/data:ro', whose colon the engine takes for a separator; write the absolute path of a directory or file in the container", null)]
    [InlineData("C:\\data", "Service 'db' mounts something at 'C:\\data', which is a path of Windows, and the container does not start; write the absolute path of a directory or file in the container", null)]
    public void Malformed_path_triggers(string path, string message, string? repaired)
    {
        var mount = new Volume().At(path);

        var finding = Assert.Single(RuleTest.Check(Id, new Service("nginx").With(mount)));

        Assert.Equal(message, finding.Message);
        Assert.Equal(repaired, finding.Properties.GetValueOrDefault("path"));
        Assert.Same(mount.Target, finding.Anchors[0]);
    }

    [Fact]
    public void Volume_with_the_name_of_a_drive_triggers()
    {
        var finding = Assert.Single(RuleTest.Check(Id, new Service("nginx").With(new Mount { Target = "a:/data" }), new Volume { Key = "a" }));

        Assert.Equal(
            "Service 'db' mounts 'a:/data', which Compose takes for a path on a drive of Windows and not for the volume 'a', and the container does not start; give the volume a name of two letters or more, or write the mount in its long syntax",
            finding.Message);
    }

    [Fact]
    public void Tmpfs_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service("nginx") { Tmpfs = { "tmp:size=1m" } }));
        Assert.Single(RuleTest.Check(Id, new Service("nginx").With(Tmpfs.At("tmp"))));
    }

    [Fact]
    public void Missing_path_triggers() => Assert.Single(RuleTest.Check(Id, new Service("nginx").With(new Mount { Type = MountType.Tmpfs })));

    [Fact]
    public void Unknown_mounts_do_not_hide_known_ones()
    {
        var service = new Service("nginx").With(new Volume().At("data"));
        service.Volumes.MarkIncomplete();
        service.MarkUnknown("tmpfs");

        Assert.Single(RuleTest.Check(Id, service));
    }

    [Theory]
    [InlineData("/data")]
    [InlineData("/data/")]
    [InlineData("//data/./x")]
    [InlineData("/data/..hidden")]
    [InlineData("/data/with space")]
    public void Absolute_path_does_not_trigger(string path) => Assert.Empty(RuleTest.Check(Id, new Service("nginx").With(new Volume().At(path))));

    [Fact]
    public void Path_from_a_variable_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("nginx").With(new Volume().At($"{Env.Required("BASE")}/data"))));

    [Fact]
    public void Windows_container_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("nginx") { Platform = "windows/amd64" }.With(new Volume().At("C:\\data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("mcr.microsoft.com/windows/servercore:ltsc2022").With(new Volume().At("C:\\data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2025").With(new Volume().At("C:\\data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("example/legacy").With(new Volume().At("C:\\data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("example/legacy").With(new Mount { Type = MountType.Npipe, Source = @"\\.\pipe\docker_engine", Target = @"\\.\pipe\docker_engine" })));
    }

    [Fact]
    public void Name_of_a_secret_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("nginx") { Secrets = { Secret.FromFile("a").At("token") } }));
}
