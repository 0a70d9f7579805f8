using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG0017Tests
{
    private const string Id = "CG0017";

    [Fact]
    public void Port_of_two_services_triggers()
    {
        var finding = Assert.Single(RuleTest.Check(Id, Publishing(Port.Publish(8080, to: 80)), Publishing(Port.Publish(8080, to: 90))));

        Assert.Equal("Service 'db-2' publishes port 8080 of the host, as service 'db' does, and the second does not start; choose another port", finding.Message);
    }

    [Fact]
    public void Port_of_one_service_triggers()
    {
        var finding = Assert.Single(RuleTest.Check(Id, Publishing(Port.Publish(8080, to: 80), Port.Publish(8080, to: 90))));

        Assert.Equal("Service 'db' publishes port 8080 of the host twice, and the second does not start; choose another port", finding.Message);
    }

    [Fact]
    public void Port_of_several_containers_triggers()
    {
        Assert.Contains("for 2 containers", Assert.Single(RuleTest.Check(Id, Publishing(Port.Publish(8080, to: 80)) with { Scale = 2 })).Message, StringComparison.Ordinal);
        Assert.Contains("for 3 containers", Assert.Single(RuleTest.Check(Id, Publishing(Port.Publish(8080, to: 80)) with { Deploy = new() { Replicas = 3 } })).Message, StringComparison.Ordinal);
        Assert.Empty(RuleTest.Check(Id, Publishing(Port.Publish(8080, to: 80)) with { Scale = 1 }));
    }

    [Fact]
    public void What_runs_no_container_takes_no_port()
    {
        Assert.Empty(Both(static service => service.Scale = 0));
        Assert.Empty(Both(static service => service.Deploy = new() { Replicas = 0 }));
        Assert.Empty(Both(static service => service.Scale = Env.Default("COUNT", "1")));
        Assert.Empty(Both(static service => service.Provider = new() { Type = "awesomecloud" }));
        Assert.Empty(Both(static service => service.NetworkMode = NetworkMode.Host));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("8080-8090")]
    public void Engine_takes_a_port_that_is_free(string published) =>
        Assert.Empty(RuleTest.Check(Id, Publishing(new Port { Target = 80, Published = published }), Publishing(new Port { Target = 80, Published = published })));

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", 1)]
    [InlineData("127.0.0.1", null, 1)]
    [InlineData(null, "127.0.0.1", 1)]
    [InlineData("0.0.0.0", "127.0.0.1", 1)]
    [InlineData("127.0.0.1", "127.0.0.2", 0)]
    public void Port_of_every_address_is_that_of_each(string? one, string? other, int findings) =>
        Assert.Equal(findings, RuleTest.Check(Id, Publishing(On(one)), Publishing(On(other))).Count);

    [Theory]
    [InlineData("a", "b", 0)]
    [InlineData("a", "", 0)]
    [InlineData("", "a", 0)]
    [InlineData("a b", "b c", 1)]
    [InlineData("b", "a b", 1)]
    public void Services_of_different_profiles_may_stand_for_each_other(string one, string other, int findings) =>
        Assert.Equal(findings, RuleTest.Check(Id, InProfiles(one), InProfiles(other)).Count);

    [Fact]
    public void Another_protocol_has_ports_of_its_own()
    {
        Assert.Empty(RuleTest.Check(Id, Publishing(Port.Publish(53, to: 53), Port.Publish(53, to: 53) with { Protocol = "udp" })));
        Assert.Single(RuleTest.Check(Id, Publishing(Port.Publish(53, to: 53)), Publishing(Port.Publish(53, to: 53) with { Protocol = "TCP" })));
    }

    private static Port On(string? address) => new() { Target = 80, Published = "8080", HostIp = address is null ? null : (Text)address };

    private static Service Publishing(params Port[] ports)
    {
        var service = new Service("example/app");
        service.Ports.AddRange(ports);
        return service;
    }

    private static Service InProfiles(string names)
    {
        var service = Publishing(Port.Publish(8080, to: 80));
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            service.Profiles.Add(name);
        return service;
    }

    private static IReadOnlyList<ComposeGen.Rules.Finding> Both(Action<Service> change)
    {
        var changed = Publishing(Port.Publish(8080, to: 80));
        change(changed);
        return RuleTest.Check(Id, changed, Publishing(Port.Publish(8080, to: 80)));
    }
}
