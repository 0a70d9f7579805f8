using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG1114Tests
{
    private static readonly ProjectImage Api = new("../Api/Api.csproj", "api") { ListensOnDefaultPort = true };

    [Theory]
    [InlineData(80)]
    [InlineData(443)]
    [InlineData(5000)]
    public void The_port_of_other_versions_is_a_mistake(int target)
    {
        var service = new Service(Api) { Ports = { Port.Publish(8080, to: target) } };

        var finding = Assert.Single(RuleTest.Check("CG1114", service));

        Assert.Equal(
            $"Service 'db' publishes port {target} of its container, but ../Api/Api.csproj listens on 8080, as .NET images do, so nothing answers; publish it with to: 8080",
            finding.Message);
        Assert.Same(service.Ports[0].Target, finding.Anchors[0]);
    }

    public static TheoryData<string, Action<Service>> Configured => new()
    {
        { "variable", static service => service.Environment["ASPNETCORE_HTTP_PORTS"] = 80 },
        { "file", static service => service.EnvFile.Add("./x.env") },
        { "command", static service => service.Command = "--urls=http://*:80" },
        { "settings", static service => service.Volumes.Add(Bind.From("./appsettings.json").At("/app/appsettings.json")) },
        { "build", static service => service.Build = "." },
    };

    [Theory]
    [MemberData(nameof(Configured))]
    public void What_may_be_configured_is_left_alone(string how, Action<Service> configure)
    {
        var service = new Service(Api) { Ports = { Port.Publish(8080, to: 80) } };
        configure(service);

        Assert.True(RuleTest.Check("CG1114", service).Count == 0, how);
    }

    [Fact]
    public void Only_projects_that_say_nothing_of_ports_and_ports_of_old()
    {
        Assert.Empty(RuleTest.Check("CG1114", new Service(new ProjectImage("a", "a")) { Ports = { Port.Publish(80, to: 80) } }));
        Assert.Empty(RuleTest.Check("CG1114", new Service(Api) { Ports = { Port.Publish(80, to: 8080), Port.Publish(9090, to: 9090), Port.Publish(80, to: 80).Udp() } }));
    }
}
