using Xunit;

namespace ComposeGen.Import.Tests;

public sealed class LoneDollarTests
{
    [Theory]
    [InlineData("a$", "a$$")]
    [InlineData("$(id)", "$$(id)")]
    [InlineData("x$1", "x$$1")]
    [InlineData("-$-${A}", "-$$-${A}")]
    public void A_dollar_sign_that_begins_nothing_is_one(string written, string template) =>
        Assert.Equal(template, Reading.Read($"services:\n  a:\n    image: x\n    hostname: '{written}'\n").File.Services[0].Hostname!.Template);
}
