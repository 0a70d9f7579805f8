using ComposeGen.Ownership;
using Xunit;

namespace ComposeGen.Tests.Ownership;

public sealed class FileOwnerTests
{
    private static readonly ServiceProcess Process = new(1000, [1000, 50], MayHaveOtherGroups: false, IgnoresPermissions: false);

    /// <summary>One class of permissions counts, even where another would let it in.</summary>
    [Theory]
    [InlineData(1000, 1L, "400", "Allowed Denied Denied")]
    [InlineData(1000, 1L, "200", "Denied Allowed Denied")]
    [InlineData(1000, 1L, "100", "Denied Denied Allowed")]
    [InlineData(1000, 1000L, "077", "Denied Denied Denied")]
    [InlineData(1, 1000L, "040", "Allowed Denied Denied")]
    [InlineData(1, 50L, "020", "Denied Allowed Denied")]
    [InlineData(1, 50L, "707", "Denied Denied Denied")]
    [InlineData(1, 1L, "001", "Denied Denied Allowed")]
    [InlineData(1, 1L, "004", "Allowed Denied Denied")]
    [InlineData(1, 1L, "770", "Denied Denied Denied")]
    public void First_class_that_fits_counts(int uid, long gid, string mode, string expected) =>
        Assert.Equal(expected, Permissions(new FileOwner(uid, gid, Convert.ToInt32(mode, 8)), Process));

    [Theory]
    [InlineData(null, 1L, "745", "Allowed Unknown Allowed")]
    [InlineData(null, 1L, "444", "Allowed Denied Denied")]
    [InlineData(null, 1L, "020", "Denied Denied Denied")]
    [InlineData(1, null, "746", "Allowed Unknown Denied")]
    [InlineData(1, null, "740", "Unknown Denied Denied")]
    [InlineData(1000, null, "740", "Allowed Allowed Allowed")]
    [InlineData(null, null, "740", "Unknown Unknown Unknown")]
    public void What_is_not_known_counts_where_it_matters(int? uid, long? gid, string mode, string expected) =>
        Assert.Equal(expected, Permissions(new FileOwner(uid, gid, Convert.ToInt32(mode, 8)), Process));

    [Fact]
    public void Without_a_mode_nothing_is_known()
    {
        Assert.Equal(Access.Unknown, new FileOwner(1000, 1000, null).Allows(Process, FileOwner.Read));
        Assert.Equal(Access.Allowed, FileOwner.Unknown.Allows(Process with { IgnoresPermissions = true }, FileOwner.Write));
    }

    [Fact]
    public void All_of_what_is_wanted_must_be_there()
    {
        Assert.Equal(Access.Denied, new FileOwner(1000, 1, 0x1FF & ~0x40).Allows(Process, FileOwner.Write | FileOwner.Execute));
        Assert.Equal(Access.Allowed, new FileOwner(1000, 1, 0xC0).Allows(Process, FileOwner.Write | FileOwner.Execute));
    }

    [Fact]
    public void Group_that_an_image_may_add_is_not_known()
    {
        var process = Process with { MayHaveOtherGroups = true };

        Assert.Equal(Access.Unknown, new FileOwner(1, 77, 0x1F8).Allows(process, FileOwner.Write));
        Assert.Equal(Access.Allowed, new FileOwner(1, 50, 0x1F8).Allows(process, FileOwner.Write));
        Assert.Equal(Access.Denied, new FileOwner(1, 77, 0x1ED).Allows(process, FileOwner.Write));
    }

    [Fact]
    public void What_is_not_known_is_a_question_mark()
    {
        Assert.Equal("?:5", new FileOwner(null, 5, null).ToString());
        Assert.Equal("7:?", new FileOwner(7, null, null).ToString());
    }

    private static string Permissions(FileOwner owner, ServiceProcess process) =>
        $"{owner.Allows(process, FileOwner.Read)} {owner.Allows(process, FileOwner.Write)} {owner.Allows(process, FileOwner.Execute)}";
}
