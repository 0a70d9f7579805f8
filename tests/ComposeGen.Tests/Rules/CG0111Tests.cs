using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG0111Tests
{
    private const string Id = "CG0111";

    [Fact]
    public void Different_defaults_trigger_once_for_each() =>
        Assert.Equal(2, Check(Env.Default("TAG", "1"), Env.Default("TAG", "2"), Env.Default("TAG", "3"), Env.Default("TAG", "2")).Count);

    [Fact]
    public void Different_descriptions_trigger() =>
        Assert.Contains("described", Assert.Single(Check(Env.Optional("TAG", "One."), Env.Optional("TAG", "Two."))).Message);

    [Fact]
    public void A_default_within_another_default_counts() =>
        Assert.Single(Check(Env.Default("TAG", "1"), Env.Default("OTHER", $"x{Env.Default("TAG", "2")}")));

    [Fact]
    public void What_agrees_does_not_trigger() => Assert.Empty(Check(
        Env.Default("TAG", "1", "The tag."), Env.Default("TAG", "1"), Env.Optional("TAG"), Env.Alternative("TAG", "set"), Env.Required("OTHER", "one"), Env.Required("OTHER", "two")));

    private static IReadOnlyList<ComposeGen.Rules.Finding> Check(params Variable[] variables) =>
        RuleTest.Check(Id, new Service("a") { Command = Command.Of([.. variables.Select(static variable => (Text)variable)]) });
}
