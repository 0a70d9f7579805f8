using ComposeGen.Rules;
using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5101Tests
{
    private const string Id = "CG5101";

    [Fact]
    public void What_docker_has_no_option_for_is_named_with_the_reason()
    {
        var service = new Service("image") { Develop = new Develop { Watch = { new WatchRule { Path = "./src" } } } };

        var finding = Assert.Single(RuleTest.Check(Id, service));

        Assert.Equal("The docker run scripts leave out 'develop' of service 'db', compose.yaml has it: only 'docker compose watch' uses it", finding.Message);
        Assert.Same(service.Develop, finding.Anchors[0]);
        Assert.Equal(RuleSeverity.Info, finding.Rule.Severity);
    }

    [Fact]
    public void A_nested_attribute_is_named_with_its_place()
    {
        var finding = Assert.Single(RuleTest.Check(Id, new Service("image") { Deploy = new Deploy { RestartPolicy = new DeployRestartPolicy { Window = 5.Seconds() } } }));

        Assert.Contains("'deploy.restart_policy.window'", finding.Message);
    }

    [Fact]
    public void A_collection_is_pointed_at_by_what_is_first_in_it()
    {
        Text value = "x";

        var finding = Assert.Single(RuleTest.Check(Id, new Service("image") { Deploy = new() { Labels = { ["none"] = null, ["some"] = value } } }));

        Assert.Same(value, finding.Anchors[1]);
        Assert.Single(RuleTest.Check(Id, new Service("image") { Deploy = new() { Labels = { ["none"] = null } } }));
    }

    [Fact]
    public void What_is_for_a_swarm_does_not_trigger_where_one_is_meant()
    {
        var file = RuleTest.App(new Service("image") { Deploy = new() { Labels = { ["some"] = "x" } }, Develop = new() { Watch = { new WatchRule { Path = "./src" } } } });

        var findings = RuleCatalogue.Check(file, null, OutputTargets.Compose | OutputTargets.Stack).Where(static finding => finding.Rule.Id == Id);

        Assert.Contains("'develop'", Assert.Single(findings).Message);
    }

    [Fact]
    public void A_value_that_the_script_cannot_use_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service("image") { StopGracePeriod = Env.Default("GRACE", "10s") }));
        Assert.Single(RuleTest.Check(Id, new Service("image") { Scale = Env.Default("COUNT", "2") }));
        Assert.Single(RuleTest.Check(Id, new Service("image") { Entrypoint = new Command() }));
    }

    [Fact]
    public void Only_a_further_network_has_no_mac_address()
    {
        var front = new Network { Key = "front" };
        var back = new Network { Key = "back" };
        var service = new Service("image") { Networks = { front.As("a") with { MacAddress = "02:42:ac:11:65:43", Priority = 5 }, back.As("b") } };
        Assert.Empty(RuleTest.Check(Id, service));

        service.Networks.Add(new Network { Key = "other" }.As("c") with { MacAddress = "02:42:ac:11:65:44" });
        Assert.Single(RuleTest.Check(Id, service));
    }

    [Fact]
    public void What_the_script_does_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("image")
        {
            Command = Command.Of("run"),
            StopGracePeriod = 10.Seconds(),
            Scale = 2,
            Healthcheck = Healthcheck.Exec("probe"),
            Deploy = new Deploy { Replicas = 2 },
            Profiles = "debug",
        }));
}
