using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5006Tests
{
    private const string Id = "CG5006";

    [Fact]
    public void Replicas_trigger()
    {
        var mount = new Volume().At("/data");

        var finding = Assert.Single(RuleTest.Check(Id, new Service("example/app") { Deploy = new() { Replicas = 3 } }.With(mount)));

        Assert.Equal(
            "Service 'db' runs 3 containers, and on each node the volume 'data' is another with data of its own; say with Deploy.Placement where it runs, such as Placement.OnNode(\"worker-1\"), or give the volume a driver that all nodes share",
            finding.Message);
        Assert.Same(mount, finding.Anchors[0]);
    }

    [Fact]
    public void Service_without_a_place_triggers()
    {
        var finding = Assert.Single(RuleTest.Check(Id, new Service("example/app").With(new Volume().At("/data"))));

        Assert.StartsWith("Service 'db' finds another, empty volume 'data' when the swarm moves it to another node;", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Services_on_different_nodes_trigger()
    {
        var data = new Volume();

        var finding = Assert.Single(RuleTest.Check(Id, Placed(Placement.OnNode("one"), data), Placed(Placement.OnNode("two"), data)));

        Assert.StartsWith("Services 'db' and 'db-2' are placed on different nodes, where the volume 'data' is not the same;", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Placed_services_do_not_trigger()
    {
        var data = new Volume();
        Assert.Empty(RuleTest.Check(Id, Placed(Placement.OnNode("one"), data), Placed(Placement.OnNode("one"), data)));
        Assert.Empty(RuleTest.Check(Id, Placed(Placement.OnNode("one"), data), Placed(Placement.OnLabel("a", "b"), data)));
        Assert.Empty(RuleTest.Check(Id, Placed(Placement.OnNode($"{Env.Required("NODE")}"), data), Placed(Placement.OnNode("two"), data)));
    }

    [Fact]
    public void What_is_no_part_of_the_stack_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Profiles = { "debug" } }.With(new Volume().At("/data"))));

    [Fact]
    public void Shared_volume_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("example/app").With(new Volume { DriverOpts = { ["type"] = "nfs" } }.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app").With(new Volume { Driver = "rexray/ebs" }.At("/data"))));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app").With(Volume.FromExternal("x").At("/data"))));
    }

    [Fact]
    public void One_on_each_node_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Deploy = new() { Mode = DeployMode.Global } }.With(new Volume().At("/data"))));

    private static Service Placed(Placement placement, Volume data) => new Service("example/app") { Deploy = new() { Placement = placement } }.With(data.At("/data"));
}
