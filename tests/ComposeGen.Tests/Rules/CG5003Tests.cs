using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5003Tests
{
    private const string Id = "CG5003";

    [Fact]
    public void Build_without_an_image_triggers()
    {
        Build build = "./api";

        var finding = Assert.Single(RuleTest.Check(Id, new Service { Build = build }));

        Assert.Equal(
            "Service 'db' has a build and no image, and docker stack deploy builds none; set Image to the name under which the nodes pull it, and push it there",
            finding.Message);
        Assert.Same(build, finding.Anchors[0]);
    }

    [Fact]
    public void Image_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("example/api") { Build = "./api" }));
        Assert.Empty(RuleTest.Check(Id, new Service(new ProjectImage("a", "a"))));
        Assert.Empty(RuleTest.Check(Id, new Service { Build = "./api", Profiles = { "x" } }));
    }
}
