using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5012Tests
{
    private const string Id = "CG5012";

    [Fact]
    public void Owner_triggers()
    {
        var owner = UserId.Of(1654, 1654);

        var finding = Assert.Single(RuleTest.Check(Id, new Service("example/app").With(new Volume { Owner = owner }.At("/data"))));

        Assert.Equal(
            "Service 'db' may be started before the volume 'data' belongs to 1654:1654: a job sets the owner, and a swarm waits for none; let the service end where it cannot write, so that it is started again",
            finding.Message);
        Assert.Same(owner, finding.Anchors[0]);
    }

    [Fact]
    public void Volume_that_is_not_in_the_stack_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Profiles = { "x" } }.With(new Volume { Owner = UserId.Of(5, 5) }.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app").With(new Volume().At("/data"))));
    }
}
