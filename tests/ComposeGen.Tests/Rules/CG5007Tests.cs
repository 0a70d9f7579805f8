using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5007Tests
{
    private const string Id = "CG5007";

    [Fact]
    public void Content_triggers()
    {
        Text content = "Welcome.";

        var finding = Assert.Single(RuleTest.Check(Id, Config.FromContent(content)));

        Assert.Equal("Config 'config' has its content in the definition, which docker stack deploy refuses; put it into a file and use Config.FromFile", finding.Message);
        Assert.Same(content, finding.Anchors[0]);
    }

    [Fact]
    public void Other_sources_do_not_trigger() => Assert.Empty(RuleTest.Check(
        Id, Config.FromFile("x"), Config.FromEnvironment("X"), Config.FromExternal("x"), Secret.FromEnvironment("X"), Secret.FromFile("x")));
}
