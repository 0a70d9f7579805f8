using Microsoft.CodeAnalysis.CodeFixes;

namespace ComposeGen.Analyzers.Tests.Fixes;

/// <summary>What the repairs of single rules leave as it was, do to several services, and leave alone.</summary>
public sealed class RuleFixTests : FixTest
{
    [Fact]
    public Task Comments_beside_a_removed_setting_stay() => Fixes("CG2111.RemoveSetting",
        """
            static readonly Volume Data = new();

            // The search.
            static readonly Service Search = new("opensearchproject/opensearch:3") // Not the fork.
            {
                Environment = { ["OPENSEARCH_INITIAL_ADMIN_PASSWORD"] = Env.Required("PASSWORD") }, // Eight letters.
                User = UserId.Root,
                // Its files.
                Volumes = { Data.At("/usr/share/opensearch/data") },
            };
        """,
        """
            static readonly Volume Data = new();

            // The search.
            static readonly Service Search = new("opensearchproject/opensearch:3") // Not the fork.
            {
                Environment = { ["OPENSEARCH_INITIAL_ADMIN_PASSWORD"] = Env.Required("PASSWORD") }, // Eight letters.
                // Its files.
                Volumes = { Data.At("/usr/share/opensearch/data") },
            };
        """);

    [Theory]
    [InlineData("""["MYSQL_ROOT_PASSWORD"] = "a", /* Of the swarm. */ ["MYSQL_ROOT_PASSWORD_FILE"] = "/b" """, "RemoveItem", """/* Of the swarm. */ ["MYSQL_ROOT_PASSWORD_FILE"] = "/b" """)]
    [InlineData("""["MYSQL_ROOT_PASSWORD"] = "a", /* Or this. */ ["MYSQL_ROOT_PASSWORD_FILE"] = "/b" """, "RemoveEntryBeside", """["MYSQL_ROOT_PASSWORD"] = "a", /* Or this. */  """)]
    public Task Comments_between_items_stay(string before, string repair, string after) => Fixes("CG3001." + repair, Database(before), Database(after));

    private static string Database(string environment) => $$"""
            static readonly Volume Data = new();
            static readonly Service Db = new("mysql:8.4") { Environment = { {{environment}}}, Volumes = { Data.At("/var/lib/mysql") } };
        """;

    [Fact]
    public Task Braces_with_a_comment_stay() => Fixes("CG1113.RemoveItem",
        """
            static readonly Service Api = new()
            {
                Build = new()
                {
                    DockerfileInline = "FROM alpine:3.22\n",
                    Args =
                    {
                        // What it is built of.
                        ["VERSION"] = "2",
                    },
                },
            };
        """,
        """
            static readonly Service Api = new()
            {
                Build = new()
                {
                    DockerfileInline = "FROM alpine:3.22\n",
                    Args =
                    {
                        // What it is built of.
                    },
                },
            };
        """);

    [Fact]
    public Task A_comment_behind_a_removed_setting_stays() => Fixes("CG1113.RemoveItem",
        """
            static readonly Service Api = new()
            {
                Build = new() // By hand.
                {
                    DockerfileInline = "FROM alpine:3.22\n", Args = { ["VERSION"] = "2" }, // As released.
                },
            };
        """,
        """
            static readonly Service Api = new()
            {
                Build = new() // By hand.
                {
                    DockerfileInline = "FROM alpine:3.22\n", // As released.
                },
            };
        """);

    [Fact]
    public Task A_call_on_a_line_of_its_own_goes_with_it() => Fixes("CG1119.RemoveCall",
        """
            static readonly Service Api = new("example/api:1.0")
            {
                Volumes =
                {
                    Bind.From("./settings.json")
                        .CreateHostPath()
                        .At("/app/settings.json"), // Read once.
                },
            };
        """,
        """
            static readonly Service Api = new("example/api:1.0")
            {
                Volumes =
                {
                    Bind.From("./settings.json")
                        .At("/app/settings.json"), // Read once.
                },
            };
        """);

    [Fact]
    public Task A_setting_joins_those_in_lines() => Fixes("CG1129.SetHostname",
        """
            static readonly Volume Data = new();
            static readonly Service Queue = new("rabbitmq:4")
            {
                Init = true, // Whatever happens.
                Volumes = { Data.At("/var/lib/rabbitmq") }
            };
        """,
        """
            static readonly Volume Data = new();
            static readonly Service Queue = new("rabbitmq:4")
            {
                Init = true, // Whatever happens.
                Volumes = { Data.At("/var/lib/rabbitmq") },
                Hostname = "queue"
            };
        """);

    [Fact]
    public Task A_field_goes_with_its_comment() => Fixes("CG1115.RemoveDeclaration",
        """
            static readonly Service Web = new("nginx:1.29");

            // For later.
            static readonly Volume Unused = new()
            {
                Protected = true,
            };

            static readonly Service Api = new("example/api:1.0");
        """,
        """
            static readonly Service Web = new("nginx:1.29");

            static readonly Service Api = new("example/api:1.0");
        """);

    [Fact]
    public Task Ports_of_all_services_at_once() => FixesAll("CG0017.PublishFreePort",
        """
            static readonly Service A = new("nginx:1.29") { Ports = { Port.Publish(8080, to: 80) } };
            static readonly Service B = new("nginx:1.29") { Ports = { Port.Publish(published: 8080, to: 80).Tcp() } };
            static readonly Service C = new("nginx:1.29") { Ports = { Port.Publish(8080, 80) } };
        """,
        """
            static readonly Service A = new("nginx:1.29") { Ports = { Port.Publish(8080, to: 80) } };
            static readonly Service B = new("nginx:1.29") { Ports = { Port.Publish(published: 8081, to: 80).Tcp() } };
            static readonly Service C = new("nginx:1.29") { Ports = { Port.Publish(8082, 80) } };
        """);

    [Fact]
    public Task A_volume_for_each_server_at_once() => FixesAll("CG1110.MountOwnVolume",
        """
            static readonly Volume Data = new();
            static readonly Service A = new("mysql:8.4") { Environment = { ["MYSQL_ROOT_PASSWORD"] = Env.Required("A") }, Volumes = { Data.At("/var/lib/mysql") } };
            static readonly Service B = new("mysql:8.4") { Environment = { ["MYSQL_ROOT_PASSWORD"] = Env.Required("B") }, Volumes = { Data.At("/var/lib/mysql") } };
            static readonly Service C = new("mysql:8.4") { Environment = { ["MYSQL_ROOT_PASSWORD"] = Env.Required("C") }, Volumes = { Data.At("/var/lib/mysql") } };
        """,
        """
            static readonly Volume Data = new();
            static readonly Service A = new("mysql:8.4") { Environment = { ["MYSQL_ROOT_PASSWORD"] = Env.Required("A") }, Volumes = { Data.At("/var/lib/mysql") } };
            static readonly Volume BData = new();
            static readonly Service B = new("mysql:8.4") { Environment = { ["MYSQL_ROOT_PASSWORD"] = Env.Required("B") }, Volumes = { BData.At("/var/lib/mysql") } };
            static readonly Volume CData = new();
            static readonly Service C = new("mysql:8.4") { Environment = { ["MYSQL_ROOT_PASSWORD"] = Env.Required("C") }, Volumes = { CData.At("/var/lib/mysql") } };
        """);

    [Fact]
    public async Task Passwords_that_differ_come_from_variables_that_differ()
    {
        var after = await FixedProject.For("CG3002",
            """
                static readonly Service A = new("example/a:1.0") { Environment = { ["API_TOKEN"] = "one" } };
                static readonly Service B = new("example/b:1.0") { Environment = { ["API_TOKEN"] = "two" } };
                static readonly Service C = new("example/c:1.0") { Environment = { ["DB_PASSWORD"] = "same" } };
                static readonly Service D = new("example/d:1.0") { Environment = { ["DB_PASSWORD"] = "same" } };
            """).FixAll("CG3002.UseVariable", FixAllScope.Project);

        Assert.Equal(
            """
                static readonly Service A = new("example/a:1.0") { Environment = { ["API_TOKEN"] = Env.Required("A_API_TOKEN") } };
                static readonly Service B = new("example/b:1.0") { Environment = { ["API_TOKEN"] = Env.Required("B_API_TOKEN") } };
                static readonly Service C = new("example/c:1.0") { Environment = { ["DB_PASSWORD"] = Env.Required("DB_PASSWORD") } };
                static readonly Service D = new("example/d:1.0") { Environment = { ["DB_PASSWORD"] = Env.Required("DB_PASSWORD") } };
            """, await after.Text());
    }

    [Fact]
    public Task Fix_all_keeps_to_one_rule() => FixesAll("CG1109.RemoveCall",
        """
            static readonly Volume Data = new();
            static readonly Volume Rows = new();
            static readonly Service A = new("mysql:8.4") { Environment = { ["MYSQL_ROOT_PASSWORD"] = Env.Required("A") }, Volumes = { Data.At("/var/lib/mysql").AsReadOnly() } };
            static readonly Service B = new("cassandra:5.0") { Volumes = { Rows.At("/var/lib/cassandra"), Bind.From("./c.yaml").At("/etc/cassandra/cassandra.yaml").AsReadOnly() } };
        """,
        """
            static readonly Volume Data = new();
            static readonly Volume Rows = new();
            static readonly Service A = new("mysql:8.4") { Environment = { ["MYSQL_ROOT_PASSWORD"] = Env.Required("A") }, Volumes = { Data.At("/var/lib/mysql") } };
            static readonly Service B = new("cassandra:5.0") { Volumes = { Rows.At("/var/lib/cassandra"), Bind.From("./c.yaml").At("/etc/cassandra/cassandra.yaml").AsReadOnly() } };
        """);

    [Fact]
    public Task Nothing_for_a_helper_of_several() => OffersNothing("CG2111",
        """
            static readonly Volume Data = new();
            static readonly Volume Other = new();
            static readonly Service A = Make(Data);
            static readonly Service B = Make(Other);

            static Service Make(Volume volume) => new("opensearchproject/opensearch:3")
            {
                Environment = { ["OPENSEARCH_INITIAL_ADMIN_PASSWORD"] = Env.Required("PASSWORD") },
                User = UserId.Root,
                Volumes = { volume.At("/usr/share/opensearch/data") },
            };
        """);

    [Fact]
    public Task Nothing_for_one_that_another_is_a_copy_of() => OffersNothing("CG1119",
        """
            static readonly Service A = new("example/api:1.0") { Volumes = { Bind.From("./settings.json").CreateHostPath().At("/app/settings.json") } };
            static readonly Service B = A with { WorkingDir = "/tmp" };
        """);

    [Fact]
    public Task Nothing_for_a_mount_in_a_field() => OffersNothing("CG1119",
        """
            static readonly Mount Settings = Bind.From("./settings.json").CreateHostPath().At("/app/settings.json");
            static readonly Service A = new("example/api:1.0") { Volumes = { Settings } };
        """);

    [Fact]
    public Task Nothing_for_a_volume_that_other_code_reads() => OffersNothing("CG1115",
        """
            static readonly Service Web = new("nginx:1.29");
            static readonly Volume Unused = new();

            static string Name() => Unused.Key;
        """);

    [Fact]
    public Task Nothing_for_a_stage_that_is_like_no_other() => OffersNothing("CG1111",
        """
            static readonly Service Api = new() { Build = new() { DockerfileInline = "FROM alpine:3.22 AS build\n", Target = "production" } };
        """);
}
