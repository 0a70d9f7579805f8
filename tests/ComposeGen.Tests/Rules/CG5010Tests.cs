using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5010Tests
{
    private const string Id = "CG5010";

    [Fact]
    public void Replicas_of_a_global_service_trigger()
    {
        Value<long> replicas = 2L;

        var finding = Assert.Single(RuleTest.Check(Id, new Service("example/app") { Deploy = new() { Mode = DeployMode.Global, Replicas = replicas } }));

        Assert.Equal(
            "Service 'db' has a number of containers and a mode with one on each node, and docker stack deploy refuses that; do without one of the two",
            finding.Message);
        Assert.Same(replicas, finding.Anchors[0]);
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Scale = 2, Deploy = new() { Mode = DeployMode.GlobalJob } }));
    }

    [Fact]
    public void Update_of_a_job_triggers() =>
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Deploy = new() { Mode = DeployMode.ReplicatedJob, UpdateConfig = new() { Parallelism = 1 } } }));

    [Fact]
    public void Port_without_a_virtual_address_triggers() =>
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Ports = { Port.Publish(80, to: 80) }, Deploy = new() { EndpointMode = EndpointMode.Dnsrr } }));

    [Fact]
    public void What_goes_together_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Deploy = new() { Mode = DeployMode.ReplicatedJob, Replicas = 2 } }));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Deploy = new() { Mode = DeployMode.Global, UpdateConfig = new() { Parallelism = 1 } } }));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Ports = { Port.Publish(80, to: 80).OnItsNodes() }, Deploy = new() { EndpointMode = EndpointMode.Dnsrr } }));
    }
}
