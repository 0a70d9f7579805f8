using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5008Tests
{
    private const string Id = "CG5008";

    [Fact]
    public void Dot_in_the_name_of_a_service_triggers()
    {
        var service = new Service("example/app") { Key = "api.v1" };

        var finding = Assert.Single(RuleTest.Check(Id, service));

        Assert.Equal(
            "The service 'api.v1' is called 'app_api.v1' in a swarm, which takes at most 63 of letters, digits, '-' and '_', a letter or digit first and last; set Key",
            finding.Message);
        Assert.Same(service, finding.Anchors[0]);
    }

    [Theory]
    [InlineData(60, 1)]
    [InlineData(59, 0)]
    public void Length_of_a_service(int length, int findings) =>
        Assert.Equal(findings, RuleTest.Check(Id, new Service("example/app") { Key = new string('a', length) }).Count);

    [Theory]
    [InlineData(65, 1)]
    [InlineData(64, 0)]
    public void Length_of_a_secret(int length, int findings) =>
        Assert.Equal(findings, RuleTest.Check(Id, new Secret { Name = new string('a', length), File = "x" }).Count);

    [Fact]
    public void What_is_no_part_of_the_stack_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Key = "api.v1", Profiles = { "debug" } }));

    [Fact]
    public void Dot_in_the_name_of_a_config_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Config { Key = "nginx.conf", File = "x" }));
}
