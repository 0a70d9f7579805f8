using ComposeGen.Ownership;
using ComposeGen.Rules.Storage;
using Xunit;

namespace ComposeGen.Tests.Ownership;

/// <summary>Whose a tmpfs is.</summary>
public sealed class TmpfsDirectoryTests
{
    private static readonly ImageDirectory Owned = new(true, new FileOwner(1000, 1000, FileOwner.DirectoryMode), false);

    [Theory]
    [InlineData("/memory", "0:0 1777")]
    [InlineData("/memory:size=1m", "0:0 1777")]
    [InlineData("/memory:mode=700", "0:0 700")]
    [InlineData("/memory:mode=700,mode=01770", "0:0 1770")]
    [InlineData("/memory:uid=1000,gid=50,mode=7", "1000:50 7")]
    [InlineData("/memory:uid=app", "?:0 1777")]
    [InlineData("/memory:mode=", "0:0 ?")]
    [InlineData("/memory:mode=9", "0:0 ?")]
    [InlineData("/memory:mode=79", "0:0 ?")]
    [InlineData("/memory:mode=u+x", "0:0 ?")]
    [InlineData("/memory:mode=000700", "0:0 ?")]
    public void Entry_over_nothing_is_as_it_says(string entry, string expected) =>
        Assert.Equal(expected, Text(TmpfsDirectory.OwnerOf(Entry(entry), ImageDirectory.Absent)));

    [Fact]
    public void Mount_over_nothing_is_as_it_says()
    {
        Assert.Equal("0:0 1777", Text(TmpfsDirectory.OwnerOf(Mounted(Tmpfs.At("/memory")), ImageDirectory.Absent)));
        Assert.Equal("0:0 700", Text(TmpfsDirectory.OwnerOf(Mounted(Tmpfs.At("/memory", mode: "0700")), ImageDirectory.Absent)));
    }

    [Fact]
    public void Directory_of_the_image_gives_its_mode_and_not_its_owner() =>
        Assert.Equal("0:0 755", Text(TmpfsDirectory.OwnerOf(Mounted(Tmpfs.At("/data")), Owned)));

    /// <summary>Versions of the runtime differ on which of the two modes counts.</summary>
    [Theory]
    [InlineData("0755", "0:0 755")]
    [InlineData("0700", "0:0 ?")]
    public void Mode_over_a_directory_counts_if_it_is_the_same(string mode, string expected)
    {
        Assert.Equal(expected, Text(TmpfsDirectory.OwnerOf(Mounted(Tmpfs.At("/data", mode: mode)), Owned)));
        Assert.Equal(expected, Text(TmpfsDirectory.OwnerOf(Entry("/data:mode=" + mode), Owned)));
    }

    [Fact]
    public void What_lies_over_something_that_is_not_known_has_any_mode()
    {
        Assert.Equal("0:0 ?", Text(TmpfsDirectory.OwnerOf(Mounted(Tmpfs.At("/data")), ImageDirectory.Unknown)));
        Assert.Equal("0:0 ?", Text(TmpfsDirectory.OwnerOf(Entry("/data:mode=0700"), ImageDirectory.Unknown)));
        Assert.Equal(FileOwner.Unknown, TmpfsDirectory.OwnerOf(new MountedPath("/data", MountKind.Tmpfs, false, null, null), ImageDirectory.Absent));
    }

    private static MountedPath Entry(string entry) => new(ServiceStorage.TmpfsPath(entry), MountKind.Tmpfs, false, entry, null);

    private static MountedPath Mounted(Mount mount) => new(mount.Target!.Literal!, MountKind.Tmpfs, false, mount.Target, mount);

    private static string Text(FileOwner owner) => $"{owner} {(owner.Mode is { } mode ? Convert.ToString(mode, 8) : "?")}";
}
