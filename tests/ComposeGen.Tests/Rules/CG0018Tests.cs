using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG0018Tests
{
    private const string Id = "CG0018";

    [Fact]
    public void Address_outside_the_subnet_triggers()
    {
        Assert.Contains("whose subnet is 10.1.0.0/24,", Assert.Single(Check(At("10.2.0.5"))), StringComparison.Ordinal);
        Assert.Contains("whose subnet is 10.1.0.0/24 and fd00::/64,", Assert.Single(Check(At("10.2.0.5", null, new() { Subnet = "10.1.0.0/24" }, new() { Subnet = "fd00::/64" }))), StringComparison.Ordinal);
        Assert.Contains("'fd01::5'", Assert.Single(Check(At(null, "fd01::5", new IpamPool { Subnet = "fd00::/64" }))), StringComparison.Ordinal);
        Assert.Contains("which has no subnet of its own for it", Assert.Single(Check(At("10.1.0.5", null, new IpamPool { Subnet = "fd00::/64" }))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.0.0", "the first or the last")]
    [InlineData("10.1.0.255", "the first or the last")]
    [InlineData("10.1.0.1", "where the engine puts the gateway")]
    public void Address_that_is_taken_triggers(string address, string why) => Assert.Contains(why, Assert.Single(Check(At(address))), StringComparison.Ordinal);

    [Fact]
    public void Address_within_the_subnet_does_not_trigger()
    {
        Assert.Empty(Check(At("10.1.0.254")));
        Assert.Empty(Check(At("10.1.0.2")));
        Assert.Empty(Check(At("10.1.0.5", "fd00::5", new() { Subnet = "10.1.0.0/24" }, new() { Subnet = "fd00::/64" })));
        Assert.Empty(Check(At(null, "fd00::", new IpamPool { Subnet = "fd00::/64" })));
        Assert.Empty(Check(At("10.1.0.0", null, new IpamPool { Subnet = "10.1.0.0/31", Gateway = "10.1.0.1" })));
    }

    [Fact]
    public void Gateway_may_be_elsewhere()
    {
        Assert.Empty(Check(At("10.1.0.1", null, new IpamPool { Subnet = "10.1.0.0/24", Gateway = "10.1.0.9" })));
        Assert.Empty(Check(At("10.1.0.1", null, new IpamPool { Subnet = "10.1.0.0/24", IpRange = "10.1.0.128/25" })));
        Assert.Empty(Check(At("10.1.0.1", null, new IpamPool { Subnet = "10.1.0.0/24", AuxAddresses = { ["a"] = "10.1.0.9" } })));
        Assert.Empty(Check(At("10.1.0.1", static network => network.Internal = true)));
        Assert.Empty(Check(At("10.1.0.1", static network => network.DriverOpts["a"] = "b")));
        Assert.Contains("whose gateway has it", Assert.Single(Check(At("10.1.0.9", null, new IpamPool { Subnet = "10.1.0.0/24", Gateway = "10.1.0.9" }))), StringComparison.Ordinal);
    }

    [Fact]
    public void Subnet_of_another_kind_is_not_known()
    {
        Assert.Empty(Check(At("10.2.0.5", static network => network.External = true)));
        Assert.Empty(Check(At("10.2.0.5", static network => network.External = Env.Default("IS_EXTERNAL", "false"))));
        Assert.Empty(Check(At("10.2.0.5", static network => network.Driver = "macvlan")));
        Assert.Empty(Check(At("10.2.0.5", static network => network.Ipam!.Driver = "dhcp")));
        Assert.Empty(Check(At("10.2.0.5", null, new() { Subnet = "10.1.0.0/24" }, new() { Subnet = Env.Required("SUBNET") })));
        Assert.Single(Check(At("10.2.0.5", static network => network.External = false)));
        Assert.Single(Check(At("10.2.0.5", static network => (network.Driver, network.Ipam!.Driver) = ("bridge", "default"))));
    }

    [Fact]
    public void Address_of_several_containers_triggers()
    {
        Assert.Contains("only one of its containers", Assert.Single(Check(At("10.1.0.5") with { Scale = 2 })), StringComparison.Ordinal);
        Assert.Contains("only one of its containers", Assert.Single(Check(At("10.1.0.5") with { Deploy = new() { Replicas = 2 } })), StringComparison.Ordinal);
        Assert.Empty(Check(At("10.1.0.5") with { Scale = 1 }));
    }

    [Fact]
    public void Address_of_another_service_triggers()
    {
        Assert.Contains("which service 'db' has already", Assert.Single(Both(static _ => { })), StringComparison.Ordinal);
        Assert.Single(Both(static other => other.Scale = 1));
        Assert.Empty(Both(static other => other.Scale = 0));
        Assert.Empty(Both(static other => other.Deploy = new() { Replicas = 0 }));
        Assert.Empty(Both(static other => other.Profiles = "debug"));
    }

    [Fact]
    public void Pool_without_a_subnet_triggers()
    {
        Assert.Contains("has '10.1.0.1' without a subnet", Assert.Single(Check(Pool(new IpamPool { Gateway = "10.1.0.1", IpRange = "10.1.0.128/25" }))), StringComparison.Ordinal);
        Assert.Contains("has '10.1.0.128/25' without a subnet", Assert.Single(Check(Pool(new IpamPool { IpRange = "10.1.0.128/25" }))), StringComparison.Ordinal);
        Assert.Empty(Check(Pool(new IpamPool())));
    }

    [Fact]
    public void Subnets_that_overlap_trigger()
    {
        Assert.Contains("overlaps with a subnet of network 'network'", Assert.Single(Check(Pool(new IpamPool { Subnet = "10.1.0.0/16" }), Pool(new IpamPool { Subnet = "10.1.9.0/24" }))), StringComparison.Ordinal);
        Assert.Contains("the second of its kind", Assert.Single(Check(Pool(new IpamPool { Subnet = "fd00::/64" }, new IpamPool { Subnet = "fd01::/64" }))), StringComparison.Ordinal);
        Assert.Empty(Check(Pool(new IpamPool { Subnet = "10.1.0.0/16" }, new IpamPool { Subnet = "fd00::/64" })));
        Assert.Empty(Check(Pool(new IpamPool { Subnet = "10.1.0.0/24" }), Pool(new IpamPool { Subnet = "10.1.1.0/24" })));
    }

    [Fact]
    public void Networks_that_are_not_made_together_do_not_overlap()
    {
        Assert.Empty(Overlapping(static network => network.External = true));
        Assert.Empty(Overlapping(static network => network.Driver = "macvlan"));
        Assert.Empty(Overlapping(static network => network.Driver = Env.Default("DRIVER", "bridge")));
        Assert.Empty(Overlapping(static network => network.MarkUnknown("driver")));
        Assert.Empty(Overlapping(static network => network.MarkUnknown("external")));
        Assert.Single(Overlapping(static network => network.Driver = "bridge"));

        var network = Subnetted("10.1.0.0/24");
        Assert.Empty(Check(Pool(new IpamPool { Subnet = "10.1.0.0/16" }), new Service("example/app") { Profiles = { "debug" }, Networks = { network } }));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Networks = { Subnetted("10.1.0.0/16") } }, Subnetted("10.1.0.0/24")));
        var unknown = new Service("example/app") { Networks = { network } };
        unknown.MarkUnknown("profiles");
        Assert.Empty(Check(Pool(new IpamPool { Subnet = "10.1.0.0/16" }), unknown));
    }

    private static IEnumerable<string> Overlapping(Action<Network> change)
    {
        var network = Subnetted("10.1.0.0/24");
        change(network);
        return Check(Pool(new IpamPool { Subnet = "10.1.0.0/16" }), new Service("example/app") { Networks = { network } });
    }

    private static IEnumerable<string> Both(Action<Service> change)
    {
        var network = Subnetted("10.1.0.0/24");
        Service one = new("example/app") { Networks = { network.At("10.1.0.5") } }, other = new("example/app") { Networks = { network.At("10.1.0.5") } };
        change(other);
        return Check(one, other);
    }

    private static Service At(string address, Action<Network>? change = null)
    {
        var network = Subnetted("10.1.0.0/24");
        change?.Invoke(network);
        return new("example/app") { Networks = { network.At(address) } };
    }

    private static Service At(string? ipv4, string? ipv6, params IpamPool[] pools)
    {
        var network = new Network { Ipam = new() };
        network.Ipam.Config.AddRange(pools);
        return new("example/app") { Networks = { new NetworkAttachment { Network = network, Ipv4Address = ipv4 is null ? null : (Text)ipv4, Ipv6Address = ipv6 is null ? null : (Text)ipv6 } } };
    }

    private static Service Pool(params IpamPool[] pools)
    {
        var network = new Network { Ipam = new() };
        network.Ipam.Config.AddRange(pools);
        return new("example/app") { Networks = { network } };
    }

    private static Network Subnetted(string subnet) => new() { Ipam = new() { Config = { new IpamPool { Subnet = subnet } } } };

    private static IEnumerable<string> Check(params Service[] services) => RuleTest.Check(Id, services).Select(static finding => finding.Message);
}
