using ComposeGen.Facts;
using ComposeGen.Rules.Storage;
using Xunit;

namespace ComposeGen.Tests.Rules.Storage;

public sealed class ServiceImageTests
{
    private static readonly ProjectImage Api = new("../Api/Api.csproj", "api");

    public static TheoryData<string, Service, bool> Systems => new()
    {
        { "an image of Linux", new("nginx"), true },
        { "an unknown image", new("example/app"), false },
        { "an unknown image for Linux", new("example/app") { Platform = "linux/arm64" }, true },
        { "an image for Windows", new("example/app") { Platform = "windows/amd64" }, false },
        { "a project", new(Api), true },
        { "an isolation, which only Windows has", new("nginx") { Isolation = "hyperv" }, false },
        { "a project with an isolation", new(Api) { Isolation = "process" }, false },
        { "a build with an isolation", new() { Build = "./x", Isolation = "process" }, false },
    };

    [Theory]
    [MemberData(nameof(Systems))]
    public void Container_is_certainly_one_of_Linux(string name, Service service, bool expected) => Assert.True(ServiceImage.IsLinux(service) == expected, name);

    [Fact]
    public void Project_builds_upon_the_image_of_the_SDK_or_its_own()
    {
        Assert.Equal("mcr.microsoft.com/dotnet/aspnet", ServiceImage.BaseFacts(Api)!.Repository);
        Assert.Null(ServiceImage.BaseFacts(new ProjectImage("../Api/Api.csproj", "api") { BaseImage = "mcr.microsoft.com/windows/nanoserver:ltsc2022" }));
    }

    [Fact]
    public void Image_lacks_what_none_of_its_own_paths_is_near()
    {
        var facts = ImageFacts.Find("grafana/grafana")!;

        Assert.All(["/var/lib/grafana", "/var/lib/grafana/plugins", "/etc/grafana", "/etc/grafana/provisioning/x"], path => Assert.False(ServiceImage.Lacks(facts, path)));
    }
}
