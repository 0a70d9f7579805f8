using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG0110Tests
{
    private const string Id = "CG0110";

    private static readonly Variable Tag = Env.Default("TAG", "1.0");

    [Fact]
    public void A_field_that_nothing_uses_triggers() => Assert.Contains("TAG", Assert.Single(Check(new Service("a"))).Message);

    [Fact]
    public void A_use_anywhere_does_not_trigger()
    {
        Assert.Empty(Check(new Service((Text)Tag)));
        Assert.Empty(Check(new Service("a") { Command = Command.Of("run", Tag) }));
        Assert.Empty(Check(new Service("a") { Command = (Text)Tag }));
        Assert.Empty(Check(new Service("a") { ReadOnly = Tag }));
        Assert.Empty(Check(new Service("a") { Environment = { ["A"] = Env.Default("OTHER", $"x{Tag}") } }));
        Assert.Empty(Check(new Service("a") { Extensions = { ["x-a"] = ExtensionValue.List("b", (Text)Tag) } }));
        Assert.Empty(Check(new Service("a") { Environment = { ["TAG"] = null } }));
        Assert.Empty(Check(new Service("a") { Volumes = { Bind.From((Text)Tag).At("/x") } }));
    }

    [Fact]
    public void A_secret_of_that_name_does_not_trigger()
    {
        var file = RuleTest.App(new Service("a"), Secret.FromEnvironment("TAG"));
        file.AddField("Tag", Tag);

        Assert.Empty(RuleTest.Check(Id, file));
    }

    [Fact]
    public void Anything_unknown_does_not_trigger()
    {
        var service = new Service("a");
        service.MarkUnknown("hostname");
        Assert.Empty(Check(service));

        service = new Service("a");
        service.Environment.MarkIncomplete();
        Assert.Empty(Check(service));
    }

    private static IReadOnlyList<ComposeGen.Rules.Finding> Check(Service service)
    {
        var file = RuleTest.App(service);
        file.AddField("Tag", Tag);
        return RuleTest.Check(Id, file);
    }
}
