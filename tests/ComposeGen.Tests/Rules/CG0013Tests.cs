using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG0013Tests
{
    private const string Id = "CG0013";

    [Fact]
    public void Name_for_one_container_does_not_trigger()
    {
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { ContainerName = "one", Scale = 1 }));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { ContainerName = "one", Deploy = new() { Replicas = 1 } }));
    }

    [Fact]
    public void No_limit_of_attempts_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Deploy = new() { RestartPolicy = new() { Condition = RestartCondition.Any, MaxAttempts = 0 } } }));

    [Fact]
    public void Two_hardware_addresses_trigger()
    {
        Assert.Single(RuleTest.Check(Id, WithAddresses("02:42:ac:11:00:03", "02:42:ac:11:00:04")));
        Assert.Empty(RuleTest.Check(Id, WithAddresses("02:42:ac:11:00:03", "02:42:ac:11:00:03")));

        static Service WithAddresses(string own, string other) =>
            new("example/app") { MacAddress = own, Networks = { new NetworkAttachment { Network = new Network(), MacAddress = other } } };
    }

    [Fact]
    public void Reservation_above_the_limit_triggers()
    {
        ByteSize own = 65.MiB(), reserved = 65.MiB();

        Assert.Same(own, Assert.Single(RuleTest.Check(Id, new Service("example/app") { MemLimit = 64.MiB(), MemReservation = own })).Anchors[0]);
        Assert.Same(reserved, Assert.Single(RuleTest.Check(Id, Reserving(64.MiB(), reserved))).Anchors[0]);
        Assert.Same(reserved, Assert.Single(RuleTest.Check(Id, Reserving(64.MiB(), reserved) with { MemReservation = 65.MiB() })).Anchors[0]);
        Assert.Empty(RuleTest.Check(Id, Reserving(65.MiB(), reserved)));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { MemLimit = 0, MemReservation = 64.MiB() }));

        static Service Reserving(ByteSize limit, ByteSize reserved) =>
            new("example/app") { Deploy = new() { Resources = new() { Limits = new() { Memory = limit }, Reservations = new() { Memory = reserved } } } };
    }

    [Fact]
    public void Swap_without_a_memory_limit_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { MemswapLimit = 64.MiB() }));
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { MemswapLimit = 64.MiB(), MemLimit = 0 }));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { MemswapLimit = 64.MiB(), MemLimit = Env.Required("MEMORY") }));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { MemswapLimit = 64.MiB(), Deploy = new() { Resources = new() { Limits = new() { Memory = Env.Required("MEMORY") } } } }));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { MemswapLimit = 64.MiB(), Extends = new() { Service = "other", File = "other.yaml" } }));
    }
}
