using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5005Tests
{
    private const string Id = "CG5005";

    [Fact]
    public void Path_of_one_node_triggers()
    {
        var mount = Bind.From("./config").At("/config");

        var finding = Assert.Single(RuleTest.Check(Id, new Service("example/app").With(mount)));

        Assert.Equal(
            "Service 'db' binds './config', which must be on every node that may run it, or its containers do not start there; use a Config or a Volume, or say with Deploy.Placement where it runs",
            finding.Message);
        Assert.Same(mount.Source, finding.Anchors[0]);
    }

    [Fact]
    public void Role_or_global_mode_is_no_place()
    {
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Deploy = new() { Placement = Placement.OnManagers } }.With(Bind.From("/srv/x").At("/x"))));
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Deploy = new() { Mode = DeployMode.Global } }.With(Bind.From("/srv/x").At("/x"))));
    }

    [Fact]
    public void Pinned_service_does_not_trigger()
    {
        foreach (var placement in new[] { Placement.OnNode("a"), Placement.OnLabel("disk", "ssd"), Placement.Where("node.id==x"), Placement.OnManagers.And("Node.Labels.zone == b") })
            Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Deploy = new() { Placement = placement } }.With(Bind.From("./x").At("/x"))));
    }

    [Fact]
    public void Path_that_every_node_has_does_not_trigger() => Assert.Empty(RuleTest.Check(Id, new Service("example/app").With(
        Bind.From("/var/run/docker.sock").At("/var/run/docker.sock"), Bind.From("/").At("/host"), Bind.From("/proc/").At("/host/proc"), new Volume().At("/x"), Tmpfs.At("/y"))));
}
