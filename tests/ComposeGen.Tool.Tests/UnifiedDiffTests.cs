using ComposeGen.Testing;

namespace ComposeGen.Tool.Tests;

public sealed class UnifiedDiffTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Shows_what_changed_with_its_surroundings() => Assert.Equal(
        """
        --- a/x
        +++ b/x
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """.ReplaceLineEndings("\n"),
        UnifiedDiff.Of("x", Numbers(9), Numbers(9).Replace("5", "five")));

    [Theory]
    [InlineData("", "")]
    [InlineData("1\n", "")]
    [InlineData("one\ntwo", "one")]
    [InlineData("0\n1\n", "0\n1")]
    [InlineData("", "\n\n")]
    public void Git_applies_it_to_short_texts(string before, string after) => AssertApplies(before, after);

    [Fact]
    public void Git_applies_it_to_random_texts()
    {
        var random = new Random(1);
        for (var i = 0; i < 40; i++)
        {
            AssertApplies(Lines(), Lines());
        }

        string Lines() => string.Concat(Enumerable.Range(0, random.Next(40)).Where(_ => random.Next(4) > 0).Select(static line => line + "\n"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_made()
    {
        var path = _terminal.Write("change.patch", UnifiedDiff.Of("dir/x", null, "a\nb\n"));

        CommandRun.Run("git", ["apply", path], _terminal.Directory).RequireSuccess();

        Assert.Equal("a\nb\n", File.ReadAllText(Path.Combine(_terminal.Directory, "dir/x")));
    }

    [Fact]
    public void A_file_that_should_not_be_there_goes()
    {
        var file = _terminal.Write("dir/x", "a\nb\n");
        var path = _terminal.Write("change.patch", UnifiedDiff.Of("dir/x", "a\nb\n", null));

        CommandRun.Run("git", ["apply", path], _terminal.Directory).RequireSuccess();

        Assert.False(File.Exists(file));
    }

    private static string Numbers(int count) => string.Concat(Enumerable.Range(1, count).Select(static line => line + "\n"));

    private void AssertApplies(string before, string after)
    {
        if (before == after)
        {
            Assert.DoesNotContain("@@", UnifiedDiff.Of("x", before, after));
            return;
        }

        var file = _terminal.Write("x", before);
        var path = _terminal.Write("change.patch", UnifiedDiff.Of("x", before, after));

        // Text that becomes empty stays a file: the diff does not say that it is gone.
        CommandRun.Run("git", ["apply", "--allow-empty", path], _terminal.Directory).RequireSuccess();

        Assert.Equal(after, File.ReadAllText(file));
    }
}
