using ComposeGen.Rules.Storage;
using Xunit;

namespace ComposeGen.Tests.Rules.Storage;

public sealed class ContainerPathTests
{
    [Theory]
    [InlineData("/a", "/a")]
    [InlineData("/a//b/./c/", "/a/b/c")]
    [InlineData("", null)]
    [InlineData("a/b", null)]
    [InlineData("/", null)]
    [InlineData("/.", null)]
    [InlineData("/a/../b", null)]
    [InlineData("/a:b", null)]
    public void Normalised(string path, string? expected) => Assert.Equal(expected, ContainerPath.Normalise(path));

    [Theory]
    [InlineData("a/b", "/a/b")]
    [InlineData("/a/../b", "/b")]
    [InlineData("../a/./b/c/..", "/a/b")]
    [InlineData("..", null)]
    [InlineData("/", null)]
    [InlineData("a:b", null)]
    public void Repaired(string path, string? expected) => Assert.Equal(expected, ContainerPath.Repair(path));

    [Theory]
    [InlineData("/a", "/a", true, false)]
    [InlineData("/a", "/a/b", true, true)]
    [InlineData("/a", "/ab", false, false)]
    [InlineData("/a/b", "/a", false, false)]
    [InlineData("/b", "/a/b", false, false)]
    public void Above(string upper, string lower, bool isAtOrAbove, bool isAbove)
    {
        Assert.Equal(isAtOrAbove, ContainerPath.IsAtOrAbove(upper, lower));
        Assert.Equal(isAbove, ContainerPath.IsAbove(upper, lower));
    }

    [Fact]
    public void One_in_the_other_touches()
    {
        Assert.True(ContainerPath.Touch("/a", "/a"));
        Assert.True(ContainerPath.Touch("/a", "/a/b"));
        Assert.True(ContainerPath.Touch("/a/b", "/a"));
        Assert.False(ContainerPath.Touch("/a", "/b"));
    }
}
