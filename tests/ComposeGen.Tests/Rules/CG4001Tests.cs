using Xunit;

namespace ComposeGen.Tests.Rules;

public sealed class CG4001Tests
{
    private const string Id = "CG4001";

    private static readonly ProjectImage Api = new("../Api/Api.csproj", "api");

    public static TheoryData<string, Service> NeverHealthy => new()
    {
        { "an image", new("postgres:18") },
        { "an interval alone", new("postgres:18") { Healthcheck = new() { Interval = 5.Seconds() } } },
        { "an empty test", new("postgres:18") { Healthcheck = new() { Test = new Command() } } },
        { "turned off", new("example/app") { Healthcheck = Healthcheck.None } },
        { "NONE", new("example/app") { Healthcheck = new() { Test = ["NONE"] } } },
        { "a project", new(Api) },
        { "one container", new("postgres:18") { Scale = 1, Deploy = new() { Replicas = 1 } } },
    };

    public static TheoryData<string, Service> MayBeHealthy => new()
    {
        { "an unknown image", new("example/app") },
        { "an image that checks itself", new("vaultwarden/server") },
        { "a line", new("postgres:18") { Healthcheck = new() { Test = "pg_isready" } } },
        { "words", new("postgres:18") { Healthcheck = Healthcheck.Exec("pg_isready") } },
        { "words of a project", new(Api) { Healthcheck = Healthcheck.Exec("probe") } },
        { "not certainly turned off", new("postgres:18") { Healthcheck = new() { Disable = Env.Default("NO_CHECK", "false") } } },
        { "built", new() { Build = new() { DockerfileInline = "FROM postgres:18" } } },
        { "no container", new("postgres:18") { Scale = 0 } },
        { "no replica", new("postgres:18") { Deploy = new() { Replicas = 0 } } },
        { "extending", new("postgres:18") { Extends = new() { Service = "other" } } },
        { "provided", new("postgres:18") { Provider = new() { Type = "awesomecloud" } } },
    };

    public static TheoryData<string, Service> NeverEnding => new()
    {
        { "always", new("example/app") { Restart = RestartPolicy.Always } },
        { "unless-stopped", new("example/app") { Restart = RestartPolicy.UnlessStopped } },
        { "any", new("example/app") { Deploy = new() { RestartPolicy = new() { Condition = RestartCondition.Any } } } },
        { "the engine's word", new("example/app") { Restart = RestartPolicy.No, Deploy = new() { RestartPolicy = new() { Condition = Value<RestartCondition>.FromText("always") } } } },
    };

    public static TheoryData<string, Service> MayEnd => new()
    {
        { "nothing", new("example/app") },
        { "no", new("example/app") { Restart = RestartPolicy.No } },
        { "on-failure", new("example/app") { Restart = RestartPolicy.OnFailure } },
        { "deploy comes first", new("example/app") { Restart = RestartPolicy.Always, Deploy = new() { RestartPolicy = new() { Condition = RestartCondition.OnFailure } } } },
    };

    [Theory]
    [MemberData(nameof(NeverHealthy))]
    public void What_has_no_health_check_is_never_healthy(string name, Service service) => Assert.True(Triggers(service.Healthy()), name);

    [Theory]
    [MemberData(nameof(MayBeHealthy))]
    public void What_may_be_healthy_does_not_trigger(string name, Service service) => Assert.False(Triggers(service.Healthy()), name);

    [Theory]
    [MemberData(nameof(NeverEnding))]
    public void What_is_started_again_never_ends(string name, Service service) => Assert.True(Triggers(service.Completed()), name);

    [Theory]
    [MemberData(nameof(MayEnd))]
    public void What_may_end_does_not_trigger(string name, Service service) => Assert.False(Triggers(service.Completed()), name);

    [Fact]
    public void What_is_not_required_or_waited_for_so_does_not_trigger()
    {
        Assert.False(Triggers(new Service("postgres:18").Healthy().IfEnabled()));
        Assert.False(Triggers(new Service("postgres:18").Healthy() with { Required = Env.Default("NEEDED", "true") }));
        Assert.True(Triggers(new Service("postgres:18").Healthy() with { Required = true }));
        Assert.False(Triggers(new Service("postgres:18").Started()));
        Assert.False(Triggers(new Service("postgres:18") { Restart = RestartPolicy.Always }.Started()));
    }

    private static bool Triggers(Dependency dependency) =>
        RuleTest.Check(Id, dependency.Service, new Service("example/app") { DependsOn = { dependency } }).Count > 0;
}
