using ComposeGen.Rules.Storage;
using Xunit;

namespace ComposeGen.Tests.Rules.Storage;

public sealed class DataSettingTests
{
    private static readonly DataSetting Setting = new("--dir {path}")
    {
        Options = ["--dir", "-d"],
        Variables = ["DIR", "OTHER_DIR"],
        Arguments = static words => words.Where(static word => word.StartsWith('/')),
    };

    [Theory]
    [InlineData("--dir=/a", "/a")]
    [InlineData("--dir -d", "-d")]
    [InlineData("--dir", null)]
    [InlineData("-d /a", "/a /a")]
    [InlineData("x --directory=/a", null)]
    [InlineData("-d=b --dir=c", "b c")]
    [InlineData("", null)]
    public void Options_say_where(string command, string? expected) =>
        Assert.Equal(expected, Places(command.Split(' ', StringSplitOptions.RemoveEmptyEntries), []));

    [Fact]
    public void Variables_say_where()
    {
        Assert.Equal("/a", Places([], new() { ["DIR"] = "/a", ["X"] = "/b" }));
        Assert.Equal("", Places([], new() { ["OTHER_DIR"] = null }));
    }

    [Theory]
    [InlineData("/a/b/", "/a/b")]
    [InlineData("rocksdb:/a/b", "/a/b")]
    [InlineData("surrealkv+versioned:///a", "/a")]
    [InlineData("file:///a?x=y", "/a")]
    [InlineData("tikv:/a", null)]
    [InlineData("/a/{1...4}", null)]
    [InlineData("/a,/b", null)]
    [InlineData("/a/${X}", null)]
    [InlineData("relative", null)]
    public void Place_is_a_path(string place, string? expected) => Assert.Equal(expected, DataSettings.Path(place));

    private static string? Places(string[] words, Dictionary<string, string?> environment) =>
        Setting.Places(words, environment) is { } places ? string.Join(' ', places) : null;
}
