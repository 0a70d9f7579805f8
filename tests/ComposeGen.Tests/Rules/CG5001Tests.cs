using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG5001Tests
{
    private const string Id = "CG5001";

    [Fact]
    public void Port_of_one_address_triggers()
    {
        Text address = "127.0.0.1";

        var finding = Assert.Single(RuleTest.Check(Id, new Service("example/app") { Ports = { Port.Publish(8080, to: 80).On(address) } }));

        Assert.Equal(
            "Service 'db' sets host_ip, which docker stack deploy refuses, so the port is open on every address of every node; leave the port out and let a proxy of the stack reach the service, or guard it with a firewall",
            finding.Message);
        Assert.Same(address, finding.Anchors[0]);
    }

    [Fact]
    public void Whatever_is_refused_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { GroupAdd = { "audio" } }));
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Ports = { new Port { Target = 80, Published = "8000-8010" } } }));
        Assert.Single(RuleTest.Check(Id, new Service("example/app").With(ImageMount.At("busybox", "/x").Subpath("y"))));
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { EnvFile = { new EnvFile { Path = "x", Required = false } } }));
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Deploy = new() { Resources = new() { Reservations = new() { Devices = { new DeviceRequest { Count = 1 } } } } } }));
        Assert.Single(RuleTest.Check(Id, new Network { EnableIpv6 = true }));
        Assert.Single(RuleTest.Check(Id, new ComposeFile("app") { Include = { "./other.yaml" } }));
    }

    [Fact]
    public void What_has_another_name_or_no_use_does_not_trigger() => Assert.Empty(RuleTest.Check(Id, new Service("example/app")
    {
        Build = new() { Context = "./x", Secrets = { Secret.FromFile("x") } },
        MemLimit = 1.GiB(),
        Cpus = 1,
        PidsLimit = 10,
        Scale = 2,
        Restart = RestartPolicy.Always,
        Tmpfs = { "/tmp" },
        NetworkMode = NetworkMode.Host,
        PullPolicy = PullPolicy.Always,
        OomKillDisable = false,
        EnvFile = { "x" },
        Ports = { new Port { Target = 80, Published = "80", Name = "web" }, Port.Publish(Env.Required("PORT"), to: 80) },
    }));

    [Fact]
    public void Service_that_is_not_in_the_stack_does_not_trigger() =>
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { GroupAdd = { "audio" }, Profiles = { "debug" } }));

    [Fact]
    public void Without_a_stack_nothing_triggers() => Assert.DoesNotContain(
        ComposeGen.Rules.RuleCatalogue.Check(RuleTest.App(new Service("example/app") { GroupAdd = { "audio" }, Privileged = true })),
        static finding => finding.Rule.Id.StartsWith("CG50", StringComparison.Ordinal));
}
