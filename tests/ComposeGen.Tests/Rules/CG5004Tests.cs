using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5004Tests
{
    private const string Id = "CG5004";

    [Fact]
    public void Several_conditions_trigger_once()
    {
        var db = new Service("example/db");
        var dependency = db.Healthy();

        var finding = Assert.Single(RuleTest.Check(Id, db, new Service("example/app") { DependsOn = { dependency, new Service("example/job") { Key = "job" }.Completed() } }));

        Assert.Equal(
            "Service 'db-2' is started before 'db' is healthy: a swarm starts all services at once; let it wait for what it needs, or end and be started again",
            finding.Message);
        Assert.Same(dependency, finding.Anchors[0]);
    }

    [Fact]
    public void Order_alone_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { DependsOn = { new Service("example/db") { Key = "x" } } }));
}
