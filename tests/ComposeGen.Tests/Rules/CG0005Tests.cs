using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG0005Tests
{
    private const string Id = "CG0005";

    [Theory]
    [InlineData("my db")]
    [InlineData("größe")]
    [InlineData("a/b")]
    [InlineData("a:b")]
    [InlineData("a@b")]
    [InlineData("a[b")]
    [InlineData("a`b")]
    [InlineData("a{b")]
    [InlineData("")]
    public void Key_outside_the_pattern_triggers(string key)
    {
        var volume = new Volume { Key = key };

        var finding = Assert.Single(RuleTest.Check(Id, volume, new Service("nginx")));

        Assert.Equal($"'{key}' is not a name that Compose accepts for a volume; set Key to a name of letters, digits, '.', '_' and '-'", finding.Message);
        Assert.Same(volume, finding.Anchors[0]);
    }

    [Fact]
    public void Other_kinds_trigger()
    {
        Assert.Single(RuleTest.Check(Id, new Service("nginx") { Key = "web app" }));
        Assert.Single(RuleTest.Check(Id, new Network { Key = "back end" }));
        Assert.Single(RuleTest.Check(Id, new Secret { Key = "pass:word", File = "x" }));
        Assert.Single(RuleTest.Check(Id, new Config { Key = "conf*", File = "x" }));
    }

    [Theory]
    [InlineData("Shop")]
    [InlineData("_shop")]
    [InlineData("my.shop")]
    [InlineData("my`shop")]
    [InlineData("my{shop")]
    [InlineData("my/shop")]
    [InlineData("my:shop")]
    [InlineData("")]
    public void Project_name_outside_the_pattern_triggers(string name)
    {
        var file = new ComposeFile(name);

        Assert.Single(RuleTest.Check(Id, file));
    }

    [Theory]
    [InlineData("db 1")]
    [InlineData("-db")]
    [InlineData("x")]
    public void Container_name_outside_the_pattern_triggers(string name) =>
        Assert.Single(RuleTest.Check(Id, new Service("nginx") { ContainerName = name }));

    [Theory]
    [InlineData("db")]
    [InlineData("Db_1.x-y")]
    [InlineData("1")]
    [InlineData("azAZ09")]
    public void Good_key_does_not_trigger(string key) => Assert.Empty(RuleTest.Check(Id, new Service("nginx") { Key = key }, new Volume { Key = key }));

    [Fact]
    public void Good_names_do_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new ComposeFile("my-shop_2")));
        Assert.Empty(RuleTest.Check(Id, new ComposeFile("az09")));
        Assert.Empty(RuleTest.Check(Id, new Service("nginx") { ContainerName = "Shop.db-1" }));
        Assert.Empty(RuleTest.Check(Id, new Service("nginx") { ContainerName = Env.Required("NAME") }));
    }
}
