using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5009Tests
{
    private const string Id = "CG5009";

    [Fact]
    public void Alternative_triggers()
    {
        Text value = Env.Alternative("DEBUG", "1");

        var finding = Assert.Single(RuleTest.Check(Id, new Service("example/app") { Environment = { ["DEBUG"] = value } }));

        Assert.Equal("Service 'db' has in environment '${DEBUG:+1}', a notation that docker stack deploy refuses; use Env.Default", finding.Message);
        Assert.Same(value, finding.Anchors[0]);
    }

    [Fact]
    public void Alternative_within_a_command_or_list_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Command = Command.Of("run", Env.Alternative("DEBUG", "--debug")) }));
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Command = Command.OfLine($"run {Env.Alternative("DEBUG", "--debug")}") }));
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Dns = { Env.Alternative("DNS", "10.0.0.53") } }));
    }

    [Fact]
    public void What_is_no_part_of_the_stack_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Profiles = { "debug" }, PidsLimit = Env.Required("PIDS") }));

    [Fact]
    public void Variable_within_a_variable_triggers() =>
        Assert.Single(RuleTest.Check(Id, new Service($"example/app:{Env.Default("TAG", Env.Default("VERSION", "1"))}")));

    [Fact]
    public void Variable_in_place_of_a_number_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { PidsLimit = Env.Required("PIDS") }));
        Assert.Single(RuleTest.Check(Id, new Service("example/app").With(Tmpfs.At("/x", Env.Required("SIZE")))));
    }

    [Fact]
    public void Plain_variables_do_not_trigger() => Assert.Empty(RuleTest.Check(Id, new Service($"example/app:{Env.Default("TAG", "1")}")
    {
        ReadOnly = Env.Default("READ_ONLY", "true"),
        MemLimit = Env.Required("MEMORY"),
        Scale = Env.Required("SCALE"),
        Labels = { ["a"] = "${A:+b}" },
        Develop = new() { Watch = { new WatchRule { Path = Env.Alternative("X", "y") } } },
    }));
}
