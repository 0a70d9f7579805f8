using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG2103Tests
{
    private const string Id = "CG2103";

    [Theory]
    [InlineData("app")]
    [InlineData("app:app")]
    public void Name_triggers(string owner) =>
        Assert.Single(RuleTest.Check(Id, new Service("example/app").With(new Volume { Owner = owner }.At("/data"))));

    [Fact]
    public void Number_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("example/app").With(new Volume { Owner = "1000:1000" }.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app").With(new Volume { Owner = 1000 }.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app").With(new Volume { Owner = Env.Required("UID") }.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app").With(new Volume().At("/data"))));
    }
}
