using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Ownership;
using ComposeGen.Tests.Rules;
using Xunit;

namespace ComposeGen.Tests.Ownership;

/// <summary>Who the first process of a service is.</summary>
public sealed class ServiceProcessTests
{
    [Theory]
    [InlineData("0", "0 in 0")]
    [InlineData("0:5", "0 in 5")]
    [InlineData("root", "0 in 0")]
    [InlineData("root:root", "0 in 0")]
    [InlineData("1000:7", "1000 in 7")]
    [InlineData("1000", "1000 in ")]
    [InlineData("app", null)]
    [InlineData("root:staff", null)]
    public void Definition_names_the_user(string user, string? expected) =>
        Assert.Equal(expected, Text(Of(new Service("example/app") { User = UserId.Named(user) })));

    [Theory]
    [InlineData("busybox:1.37", "0 in 0")]
    [InlineData("qdrant/qdrant:v1.13.0", "0 in 0")]
    [InlineData("grafana/grafana:11.4.0", "472 in 0")]
    [InlineData("prom/alertmanager:v0.28.0", null)]
    [InlineData("example/app", null)]
    public void Image_has_a_user(string image, string? expected) => Assert.Equal(expected, Text(Of(new Service(image))));

    [Theory]
    [InlineData("FROM busybox:1.37", "0 in 0")]
    [InlineData("FROM busybox:1.37\nUSER 1000:7", "1000 in 7")]
    [InlineData("FROM busybox:1.37\nUSER $WHO", null)]
    [InlineData("FROM example/app", null)]
    public void Dockerfile_has_a_user(string dockerfile, string? expected) => Assert.Equal(expected, Text(Of(new Service { Build = Build.Inline(dockerfile) })));

    [Theory]
    [InlineData(null, "root", "0 in 0")]
    [InlineData(null, "0", "0 in 0")]
    [InlineData(null, "0:0", "0 in 0")]
    [InlineData(null, null, "1654 in 1654")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0", null, "1654 in 1654")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:7.0", null, "0 in 0")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:7.0", "other", null)]
    [InlineData("prom/alertmanager:v0.28.0", null, null)]
    [InlineData("example/base", null, null)]
    public void Project_has_a_user(string? baseImage, string? user, string? expected) =>
        Assert.Equal(expected, Text(Of(new Service(new ProjectImage("a", "a") { BaseImage = baseImage, User = user }))));

    [Fact]
    public void Service_that_extends_another_may_have_its_user()
    {
        var service = new Service("busybox:1.37") { Extends = new() { File = "other.yaml", Service = "app" } };

        Assert.Null(ServiceProcess.Of(service));
    }

    /// <summary>Where the user alone is named, the image may put it into more groups.</summary>
    [Theory]
    [InlineData("1000", true)]
    [InlineData("1000:1000", false)]
    public void Named_group_is_the_only_one(string user, bool mayHaveOthers)
    {
        Assert.Equal(mayHaveOthers, Of(new Service("example/app") { User = UserId.Named(user) })!.MayHaveOtherGroups);
        Assert.Equal(mayHaveOthers, Of(new Service { Build = Build.Inline($"FROM busybox:1.37\nUSER {user}") })!.MayHaveOtherGroups);
    }

    [Theory]
    [InlineData("grafana/loki:3", true)]
    [InlineData("otel/opentelemetry-collector:0.120.0", false)]
    [InlineData("busybox:1.37", true)]
    public void Group_that_an_image_names_is_the_only_one(string image, bool mayHaveOthers) =>
        Assert.Equal(mayHaveOthers, Of(new Service(image))!.MayHaveOtherGroups);

    [Fact]
    public void Group_is_certain_only_if_all_are_known()
    {
        var process = Of(new Service("example/app") { User = "1000:7", GroupAdd = ["50"] })!;
        Assert.Equal((true, true, false, null), (process.IsIn(7), process.IsIn(50), process.IsIn(8), process.IsIn(null)));

        process = Of(new Service("example/app") { User = "1000:7", GroupAdd = ["50", "staff"] })!;
        Assert.Equal((true, true, null), (process.IsIn(7), process.IsIn(50), process.IsIn(8)));
    }

    private static string? Text(ServiceProcess? process) => process is null ? null : $"{process.Uid} in {string.Join(' ', process.Groups)}";

    private static ServiceProcess? Of(Service service)
    {
        BuiltImages.Attach(RuleTest.App(service), null);
        return ServiceProcess.Of(service);
    }
}
