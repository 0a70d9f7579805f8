using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5011Tests
{
    private const string Id = "CG5011";

    [Fact]
    public void Two_containers_on_one_node_trigger()
    {
        var port = Port.Publish(8080, to: 80).OnItsNodes();

        var finding = Assert.Single(RuleTest.Check(Id, On(Placement.OnNode("one"), port)));

        Assert.Equal(
            "Service 'db' runs 2 containers on one node, and only one of them gets its port 8080; the others do not start: do without OnItsNodes(), or run one",
            finding.Message);
        Assert.Same(port, finding.Anchors[0]);
    }

    [Fact]
    public void Other_places_and_ports_do_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, On(Placement.OnNode("one"), Port.Publish(8080, to: 80))));
        Assert.Empty(RuleTest.Check(Id, On(Placement.OnNode("one"), Port.Publish(80).OnItsNodes())));
        Assert.Empty(RuleTest.Check(Id, On(Placement.OnLabel("a", "b"), Port.Publish(8080, to: 80).OnItsNodes())));
    }

    private static Service On(Placement placement, Port port) => new("example/app") { Ports = { port }, Deploy = new() { Replicas = 2, Placement = placement } };
}
