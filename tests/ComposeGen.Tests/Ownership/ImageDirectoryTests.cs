using ComposeGen.Facts;
using ComposeGen.Ownership;
using Xunit;

namespace ComposeGen.Tests.Ownership;

/// <summary>What an image that is not built has at a path.</summary>
public sealed class ImageDirectoryTests
{
    private static readonly ImageDirectory Open = new(true, FileOwner.Public, null);

    [Fact]
    public void Base_image_has_standard_directories()
    {
        Assert.Equal(Open, Of("busybox:1.37", "/tmp"));
        Assert.Equal(ImageDirectory.Unknown, Of("busybox:1.37", "/etc"));
        Assert.Equal(ImageDirectory.Absent, Of("busybox:1.37", "/data"));
    }

    [Fact]
    public void Of_another_image_nothing_is_known_but_where_it_has_nothing()
    {
        Assert.Equal(ImageDirectory.Unknown, Of("postgres:18", "/tmp"));
        Assert.Equal(ImageDirectory.Unknown, Of("postgres:18", "/data"));
        Assert.Equal(ImageDirectory.Unknown, ImageDirectory.Of(new Service("example/app"), "/tmp"));
        Assert.Equal(Open, ImageDirectory.Of(new Service("busybox:1.37"), "/tmp"));
    }

    /// <summary>A project puts its files into its working directory.</summary>
    [Fact]
    public void Project_has_what_its_base_image_has_elsewhere()
    {
        var service = new Service(new ProjectImage("a", "a") { BaseImage = "mcr.microsoft.com/dotnet/aspnet:10.0", WorkingDirectory = "/data/app/" });

        Assert.Equal(Open, ImageDirectory.Of(service, "/tmp"));
        Assert.Equal(ImageDirectory.Absent, ImageDirectory.Of(service, "/elsewhere"));
        Assert.Equal(ImageDirectory.Unknown, ImageDirectory.Of(service, "/data"));
        Assert.Equal(ImageDirectory.Unknown, ImageDirectory.Of(service, "/data/app/in"));
        Assert.Equal(ImageDirectory.Unknown, ImageDirectory.Of(new Service(new ProjectImage("a", "a") { BaseImage = "example/base" }), "/tmp"));
    }

    private static ImageDirectory Of(string image, string path) => ImageDirectory.Of(ImageFacts.Find(image)!, path);
}
