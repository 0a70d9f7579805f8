namespace ComposeGen.Analyzers.Tests.Fixes;

public sealed class NeedlessSettingFixTests : FixTest
{
    private const string Exclusive =
        """
            static readonly Service Web = new()
            {
                Build = new()
                {
                    Context = ".",
                    Dockerfile = "Dockerfile",
                    DockerfileInline = "FROM nginx",
                },
            };
        """;

    [Fact]
    public Task The_first_is_removed() => Fixes("RemoveSettingfirst", Exclusive, Exclusive.Replace("            Dockerfile = \"Dockerfile\",\n", ""));

    [Fact]
    public Task The_second_is_removed() => Fixes("RemoveSettingsecond", Exclusive, Exclusive.Replace("            DockerfileInline = \"FROM nginx\",\n", ""));

    [Fact]
    public Task A_list_is_removed() => Fixes("RemoveSettingsecond",
        """
            static readonly Network Back = new();
            static readonly Service Web = new("nginx:1.29") { NetworkMode = NetworkMode.Host, Networks = { Back } };
        """,
        """
            static readonly Network Back = new();
            static readonly Service Web = new("nginx:1.29") { NetworkMode = NetworkMode.Host };
        """);

    [Fact]
    public Task A_call_without_effect_is_removed() => Fixes("RemoveSettingfirst",
        """
            static readonly Secret Token = Secret.FromFile("./token");
            static readonly Service Web = new("nginx:1.29") { Secrets = { Token.At("token").WithMode("0400") } };
        """,
        """
            static readonly Secret Token = Secret.FromFile("./token");
            static readonly Service Web = new("nginx:1.29") { Secrets = { Token.At("token") } };
        """);

    [Fact]
    public Task An_entry_is_removed() => Fixes("RemoveEntry",
        """
            static readonly Service Web = new("nginx:1.29") { GroupAdd = { "10", "10" } };
            static readonly Service Api = new("nginx:1.29") { GroupAdd = ["11"] };
        """,
        """
            static readonly Service Web = new("nginx:1.29") { GroupAdd = { "10" } };
            static readonly Service Api = new("nginx:1.29") { GroupAdd = ["11"] };
        """);

    [Fact]
    public Task Limits_are_swapped() => Fixes("SwapLimits",
        """
            static readonly Service Web = new("nginx:1.29") { Ulimits = { ["nofile"] = Ulimit.Of(soft: 4096, hard: 1024) } };
        """,
        """
            static readonly Service Web = new("nginx:1.29") { Ulimits = { ["nofile"] = Ulimit.Of(soft: 1024, hard: 4096) } };
        """);

    [Fact]
    public Task The_start_is_waited_for() => Fixes("WaitForStart",
        """
            static readonly Service Db = new("example/db:1.0") { Healthcheck = Healthcheck.None };
            static readonly Service Api = new("example/api:1.0") { DependsOn = { Db.Healthy().RestartsTogether() } };
        """,
        """
            static readonly Service Db = new("example/db:1.0") { Healthcheck = Healthcheck.None };
            static readonly Service Api = new("example/api:1.0") { DependsOn = { Db.Started().RestartsTogether() } };
        """);

    [Theory]
    [InlineData("Db", "Db.Started().IfEnabled()")]
    [InlineData("Db.Healthy()", "Db.Healthy().IfEnabled()")]
    public Task A_service_goes_on_without(string before, string after) => Fixes("DependIfEnabled",
        $$"""
            static readonly Service Db = new("example/db:1.0") { Profiles = { "db" } };
            static readonly Service Api = new("example/api:1.0") { DependsOn = { {{before}} } };
        """,
        $$"""
            static readonly Service Db = new("example/db:1.0") { Profiles = { "db" } };
            static readonly Service Api = new("example/api:1.0") { DependsOn = { {{after}} } };
        """);

    [Fact]
    public Task Nothing_for_a_shared_network() => OffersNothing("CG4002",
        """
            static readonly Service Db = new("example/db:1.0") { Profiles = { "db" } };
            static readonly Service Api = new("example/api:1.0") { NetworkMode = NetworkMode.Of(Db) };
        """);
}
