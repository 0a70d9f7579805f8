using ComposeGen.Facts;
using Xunit;

namespace ComposeGen.Tests.Facts;

public sealed class BaseImageTests
{
    [Theory]
    [InlineData("alpine:3.22")]
    [InlineData("busybox")]
    [InlineData("debian:bookworm-slim")]
    [InlineData("ubuntu:24.04")]
    [InlineData("mcr.microsoft.com/dotnet/runtime-deps:10.0")]
    [InlineData("mcr.microsoft.com/dotnet/runtime:10.0")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0")]
    [InlineData("mcr.microsoft.com/dotnet/sdk:10.0")]
    public void New_path_is_not_in_a_base_image(string image)
    {
        var facts = ImageFacts.Find(image)!;

        Assert.True(facts.IsBaseImage);
        Assert.False(facts.HasDirectory("/data"));
        Assert.True(facts.HasDirectory("/tmp/"));
        Assert.Null(facts.HasDirectory("/var/lib/app"));
        Assert.Contains("/tmp", facts.WorldWritableDirectories);
    }

    [Fact]
    public void Other_images_say_nothing_about_new_paths()
    {
        var facts = ImageFacts.Find("postgres:18")!;

        Assert.False(facts.IsBaseImage);
        Assert.Null(facts.HasDirectory("/data"));
        Assert.Empty(facts.StandardDirectories);
    }

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0", 1654)]
    [InlineData("mcr.microsoft.com/dotnet/runtime-deps:8.0-alpine", 1654)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:7.0", null)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:${TAG}", null)]
    [InlineData("debian", null)]
    public void Published_project_runs_as_app_from_dotnet_8(string image, int? uid) =>
        Assert.Equal(uid, ImageFacts.Find(image)!.PublishUser?.Uid);
}
