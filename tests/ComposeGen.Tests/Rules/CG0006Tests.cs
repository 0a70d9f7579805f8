using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG0006Tests
{
    private const string Id = "CG0006";

    [Fact]
    public void Service_without_image_or_build_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service()));
        Assert.Single(RuleTest.Check(Id, new Service("")));
    }

    [Fact]
    public void Service_with_either_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("nginx")));
        Assert.Empty(RuleTest.Check(Id, new Service { Build = "./web" }));
        Assert.Empty(RuleTest.Check(Id, new Service { Provider = new() { Type = "model" } }));
        Assert.Empty(RuleTest.Check(Id, new Service { Extends = new() { Service = "base", File = "common.yaml" } }));
        Assert.Empty(RuleTest.Check(Id, new Service(Env.Required("IMAGE"))));
    }

    [Fact]
    public void Secret_and_config_without_a_source_trigger()
    {
        var file = new ComposeFile("app");
        file.AddField("S", new Secret());
        file.AddField("C", new Config());
        file.Complete();

        Assert.Equal(2, RuleTest.Check(Id, file).Count);
    }

    [Fact]
    public void Secret_and_config_with_a_source_do_not_trigger()
    {
        var file = new ComposeFile("app");
        file.AddField("S", Secret.FromFile("./s"));
        file.AddField("T", new Secret { External = true });
        file.AddField("C", Config.FromContent(""));
        file.Complete();

        Assert.Empty(RuleTest.Check(Id, file));
    }
}
