using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5002Tests
{
    private const string Id = "CG5002";

    [Fact]
    public void Privileged_triggers()
    {
        Value<bool> privileged = true;

        var finding = Assert.Single(RuleTest.Check(Id, new Service("example/app") { Privileged = privileged }));

        Assert.Equal("Service 'db' sets privileged, which docker stack deploy ignores, so its containers are not privileged; use CapAdd for what it needs", finding.Message);
        Assert.Same(privileged, finding.Anchors[0]);
    }

    [Fact]
    public void Whatever_is_ignored_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { ContainerName = "x" }));
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { NetworkMode = NetworkMode.None }));
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { NetworkMode = NetworkMode.Of(new Service("example/vpn") { Key = "vpn" }) }));
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Networks = { new Network().At("10.0.0.2") } }));
        Assert.Single(RuleTest.Check(Id, new Service("example/app").With(Tmpfs.At("/x", 1.MiB(), "0700"))));
    }

    [Fact]
    public void What_asks_for_nothing_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Privileged = false, NetworkMode = NetworkMode.Bridge, Expose = { 80 } }));
}
