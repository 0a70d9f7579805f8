using ComposeGen.Rules;
using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG0020Tests
{
    private const string Id = "CG0020";

    [Theory]
    [InlineData("host", "has all of its ports there")]
    [InlineData("none", "a container without a network has none")]
    public void Ports_without_a_network_of_its_own_trigger(string mode, string why)
    {
        var finding = Assert.Single(RuleTest.Check(Id, new Service("example/app") { NetworkMode = NetworkMode.Other(mode), Ports = { Port.Publish(80, to: 80) } }));

        Assert.Contains(why, finding.Message, StringComparison.Ordinal);
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { NetworkMode = NetworkMode.Other(mode) }));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { NetworkMode = NetworkMode.Other("bridge"), Ports = { Port.Publish(80, to: 80) } }));
    }

    [Fact]
    public void Owner_and_mode_of_a_file_trigger()
    {
        Assert.Equal("OwnedBy", Assert.Single(Check(static file => file.OwnedBy(1000, 1000))).Properties["call"]);
        Assert.Equal("WithMode", Assert.Single(Check(static file => file.WithMode("0400"))).Properties["call"]);
        Assert.Empty(Check(static file => file));

        static IReadOnlyList<Finding> Check(Func<SecretReference, SecretReference> change) =>
            RuleTest.Check(Id, new Service("example/app") { Secrets = { change(Secret.FromFile("./token").At("token")) } });
    }

    [Fact]
    public void Owner_of_a_file_has_an_effect_in_a_swarm_and_in_a_build()
    {
        var file = RuleTest.App(new Service("example/app") { Secrets = { Secret.FromFile("./token").At("token").OwnedBy(1000, 1000) } });

        Assert.DoesNotContain(RuleCatalogue.Check(file, null, OutputTargets.Compose | OutputTargets.Stack), static finding => finding.Rule.Id == Id);
        Assert.Empty(RuleTest.Check(Id, new Service { Build = new() { Context = ".", Secrets = { Secret.FromFile("./token").At("token").OwnedBy(1000, 1000) } } }));
    }

    [Fact]
    public void Options_of_another_type_of_mount_trigger()
    {
        Assert.Contains("tmpfs of service 'db' has no effect", Message(new Volume().At("/x") with { Tmpfs = new() { Size = 1.MiB() } }), StringComparison.Ordinal);
        Assert.Contains("volume of service 'db' has no effect", Message(Bind.From("./x").At("/x") with { Volume = new() { Nocopy = true }, Bind = new() { CreateHostPath = false } }), StringComparison.Ordinal);
        Assert.Contains("bind of service 'db' has no effect", Message(new Volume().At("/x") with { Bind = new() { Propagation = "rslave" } }), StringComparison.Ordinal);
        Assert.Contains("bind of service 'db' has no effect", Message(Tmpfs.At("/x", 1.MiB()) with { Bind = new() { Selinux = SelinuxLabel.Shared } }), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_have_an_effect_do_not_trigger()
    {
        Assert.Empty(Check(Bind.From("./x").At("/x") with { Bind = new() { Propagation = "rslave" } }));
        Assert.Empty(Check(new Volume().At("/x") with { Bind = new() { Selinux = SelinuxLabel.Shared } }));
        Assert.Empty(Check(new Volume().At("/x") with { Volume = new() { Nocopy = true } }));
        Assert.Empty(Check(new Mount { Type = Value<MountType>.FromText("cluster"), Target = "/x", Bind = new() { Propagation = "rslave" } }));
    }

    /// <summary>Compose refuses them, and another rule says so.</summary>
    [Fact]
    public void Options_of_a_volume_do_not_trigger_where_the_host_path_may_be_made() =>
        Assert.Empty(Check(Bind.From("./x").CreateHostPath().At("/x") with { Volume = new() { Nocopy = true } }));

    [Fact]
    public void Test_of_a_health_check_that_is_turned_off_triggers()
    {
        Assert.Single(RuleTest.Check(Id, new Service("example/app") { Healthcheck = Healthcheck.Exec("true") with { Disable = true } }));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Healthcheck = Healthcheck.None }));
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Healthcheck = Healthcheck.Exec("true") with { Disable = false } }));
    }

    [Fact]
    public void Options_of_an_external_network_trigger()
    {
        Assert.Contains("driver of network", Assert.Single(RuleTest.Check(Id, new Service("example/app"), new Network { External = true, Driver = "bridge" })).Message, StringComparison.Ordinal);
        Assert.Contains("labels of network", Assert.Single(RuleTest.Check(Id, new Service("example/app"), new Network { External = true, Labels = { ["a"] = "b" } })).Message, StringComparison.Ordinal);
        Assert.Empty(RuleTest.Check(Id, new Network { External = true, Name = "company" }, new Network { External = false, Driver = "bridge" }));
    }

    [Fact]
    public void What_is_no_address_port_or_variable_triggers()
    {
        Text server = "example.com", port = "http";

        Assert.Same(server, Assert.Single(RuleTest.Check(Id, new Service("example/app") { Dns = { "10.0.0.53", server } })).Anchors[0]);
        Assert.Same(port, Assert.Single(RuleTest.Check(Id, new Service("example/app") { Expose = { "80/tcp", port } })).Anchors[0]);
        Assert.Contains("the container sees 'A'", Assert.Single(RuleTest.Check(Id, new Service("example/app") { Environment = { ["A=B"] = "c", ["D"] = "e=f" } })).Message, StringComparison.Ordinal);
        Assert.Empty(RuleTest.Check(Id, new Service("example/app") { Dns = { "fd00::53", Env.Required("DNS") }, Expose = { Env.Required("PORT") } }));
    }

    private static string Message(Mount mount) => Assert.Single(Check(mount)).Message;

    private static IReadOnlyList<Finding> Check(Mount mount) => RuleTest.Check(Id, new Service("example/app").With(mount));
}
