using ComposeGen.Rules.Definition;
using Xunit;

namespace ComposeGen.Tests.Rules;

/// <summary>What is next to the limits of what is accepted; that the rest is refused is shown by <see cref="RefusedDefinitionTests"/>.</summary>
public sealed class CG0011Tests
{
    private const string Id = "CG0011";

    [Fact]
    public void Least_and_greatest_values_do_not_trigger()
    {
        Assert.Empty(Check(static s => s.OomScoreAdj = -1000));
        Assert.Empty(Check(static s => s.OomScoreAdj = 1000));
        Assert.Empty(Check(static s => s.MemSwappiness = -1));
        Assert.Empty(Check(static s => s.CpuCount = 0));
        Assert.Empty(Check(static s => s.CpuQuota = 1000));
        Assert.Empty(Check(static s => s.CpuQuota = -1));
        Assert.Empty(Check(static s => s.CpuPeriod = 1000));
        Assert.Empty(Check(static s => s.CpuPeriod = 1_000_000));
        Assert.Empty(Check(static s => s.Cpus = 0.01));
        Assert.Empty(Check(static s => s.MemLimit = 6.MiB()));
        Assert.Empty(Check(static s => s.MemLimit = 10_000_001));
        Assert.Empty(Check(static s => s.MemLimit = 0));
        Assert.Empty(Check(static s => s.MemReservation = 6.MiB()));
        Assert.Empty(Check(static s => s.MemReservation = -1));
        Assert.Empty(Check(static s => s.ShmSize = 0));
        Assert.Empty(Check(static s => s.Healthcheck = Healthcheck.Exec("true").Every(TimeSpan.FromTicks(15_000))));
    }

    [Fact]
    public void Text_that_may_be_empty_does_not_trigger()
    {
        Assert.Empty(Check(static s => s.Volumes.Add(Bind.From("./x").At("/x") with { Bind = new() { Propagation = "" } })));
        Assert.Empty(Check(static s => s.Volumes.Add(Bind.From("./x").At("/x") with { Bind = new() { Propagation = "private" } })));
        Assert.Empty(Check(static s => s.Networks.Add(new Network { Name = "x" })));
        Assert.Single(Check(static s => s.Networks.Add(new Network { Name = "" })));
        Assert.Single(Check(static s => s.GroupAdd.Add("")));
    }

    [Fact]
    public void Names_of_hosts_of_a_build_trigger()
    {
        Text address = "10.0.0.1";

        Assert.Same(address, Assert.Single(Check(s => s.Build = new() { Context = ".", ExtraHosts = { ["a=b"] = address } })).Anchors[0]);
        Assert.Empty(Check(s => s.Build = new() { Context = ".", ExtraHosts = { ["a"] = address } }));
    }

    [Fact]
    public void Finding_about_a_name_points_at_what_it_names()
    {
        Ulimit limit = Ulimit.Of(soft: 1, hard: 2);

        Assert.Same(limit, Assert.Single(Check(s => s.Ulimits["files"] = limit)).Anchors[0]);
    }

    [Fact]
    public void Value_that_was_meant_is_told()
    {
        Assert.Equal("NET_ADMIN", Assert.Single(Check(static s => s.CapAdd.Add("netadmin"))).Properties["text"]);
        Assert.Empty(Assert.Single(Check(static s => s.CapAdd.Add("everything"))).Properties);
        Assert.Empty(Assert.Single(Check(static s => s.Sysctls["NET.core.somaxconn"] = 1024)).Properties);
    }

    [Fact]
    public void Options_of_drivers()
    {
        Assert.Empty(Check(static s => s.Logging = new() { Driver = "json-file", Options = { ["labels"] = "a,b", ["max-size"] = "10m", ["max-file"] = "1" } }));
        Assert.Single(Check(static s => s.Volumes.Add(new Volume { Driver = "local", DriverOpts = { ["typ"] = "nfs" } }.At("/x"))));
        Assert.Empty(Check(static s => s.Volumes.Add(new Volume { Driver = "rexray", DriverOpts = { ["size"] = "1", ["kind"] = "ssd" } }.At("/x"))));
        Assert.Empty(Check(static s =>
        {
            var volume = new Volume { DriverOpts = { ["kind"] = "ssd" } };
            volume.MarkUnknown("driver");
            s.Volumes.Add(volume.At("/x"));
        }));
    }

    [Theory]
    [InlineData("SIGTERM ", "SIGTERM")]
    [InlineData(" net_raw", null)]
    [InlineData("SIGTERMINATE", null)]
    [InlineData("kill ", "kill")]
    public void Signal_that_was_meant(string text, string? meant) => Assert.Equal(meant, RefusedSpelling.Meant(text, ValueForms.IsSignal));

    [Theory]
    [InlineData(" net_raw", "net_raw")]
    [InlineData("NETRAW", "NET_RAW")]
    [InlineData("net-raw", "NET_RAW")]
    [InlineData("raw", null)]
    public void Capability_that_was_meant(string text, string? meant) => Assert.Equal(meant, RefusedSpelling.Meant(text, ValueForms.IsCapability));

    [Fact]
    public void Spelling_of_other_values_that_were_meant()
    {
        Assert.Equal("no-new-privileges:true", RefusedSpelling.Meant("No_New_Privileges:true", ValueForms.IsSecurityOption));
        Assert.Equal("shareable", RefusedSpelling.Meant("Shareable", ValueForms.IsIpcMode));
        Assert.Null(RefusedSpelling.Meant("kill", ValueForms.IsUlimit));
        Assert.Null(RefusedSpelling.Meant(" ", ValueForms.IsPublishedPort));
    }

    private static IReadOnlyList<ComposeGen.Rules.Finding> Check(Action<Service> change)
    {
        var service = new Service("example/app");
        change(service);
        return RuleTest.Check(Id, service);
    }
}
