using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5013Tests
{
    private const string Id = "CG5013";

    private static readonly Secret Token = Secret.FromFile("./token.txt");
    private static readonly Config Site = Config.FromFile("./site.conf");

    [Fact]
    public void One_secret_with_two_owners_triggers()
    {
        var other = Token.At("pin").OwnedBy(1000, 1000);

        var finding = Assert.Single(RuleTest.Check(Id, new Service("example/app") { Secrets = { Token, other } }));

        Assert.Equal(
            "The secret 'secret' is one file in each container of service 'db', wherever it is mounted: a swarm gives it the owner and mode of one of its mounts, and chance decides which; give all of them the same, or make a second secret",
            finding.Message);
        Assert.Same(other, finding.Anchors[0]);
    }

    [Fact]
    public void One_config_with_two_modes_triggers() =>
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Configs = { Site.At("/a"), Site.At("/b").WithMode("0400") } }));

    [Fact]
    public void The_same_access_another_secret_and_variables_do_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Secrets = { Token, Token.At("pin").OwnedBy(0, 0).WithMode("444") } }));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Secrets = { Token, Secret.FromFile("./pin.txt").At("pin").OwnedBy(1000, 1000) } }));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Secrets = { Token, Token.At("pin").WithMode(Env.Required("MODE")) } }));
    }
}
