namespace ComposeGen.Output.Tests;

public class VariableTests
{
    [Theory]
    [InlineData("a}b"), InlineData("{"), InlineData("a\nb"), InlineData("\r")]
    public void A_value_that_Compose_cannot_read_within_a_variable_is_refused(string value)
    {
        Assert.Equal("CG0010", Assert.Throws<ComposeException>(() => Env.Default("X", value)).Code);
        Assert.Equal("CG0010", Assert.Throws<ComposeException>(() => Env.Alternative("X", value)).Code);
        Assert.Equal("CG0010", Assert.Throws<ComposeException>(() => Env.Required("X", value)).Code);
    }

    [Fact]
    public void Variables_nest() =>
        Assert.Equal("${A:-x${B:-$$y}}", ((Text)Env.Default("A", $"x{Env.Default("B", "$y")}")).Template);
}
