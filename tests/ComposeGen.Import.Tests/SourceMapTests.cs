using Xunit;

namespace ComposeGen.Import.Tests;

public sealed class SourceMapTests
{
    [Fact]
    public void Two_equal_parts_are_still_two_parts()
    {
        var sources = new SourceMap();
        var (one, other) = (new string('a', 1), new string('a', 1));
        sources.Add(one, new SourcePlace("compose.yaml", 1, 1));

        Assert.NotNull(sources.PlaceOf(one));
        Assert.Null(sources.PlaceOf(other));
    }
}
