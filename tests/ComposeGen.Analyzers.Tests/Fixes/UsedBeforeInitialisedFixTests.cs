namespace ComposeGen.Analyzers.Tests.Fixes;

public sealed class UsedBeforeInitialisedFixTests : FixTest
{
    private const string Key = "MoveFieldUp";

    [Fact]
    public Task A_service_moves_above_the_one_that_waits_for_it() => Fixes(Key,
        """
            static readonly Service Web = new("nginx:1.29")
            {
                DependsOn = { Api },
            };

            // Serves.
            static readonly Service Api = new("ghcr.io/example/api:1.0");
        """,
        """
            // Serves.
            static readonly Service Api = new("ghcr.io/example/api:1.0");

            static readonly Service Web = new("nginx:1.29")
            {
                DependsOn = { Api },
            };
        """);

    [Fact]
    public Task A_volume_moves_to_the_others() => Fixes(Key,
        """
            static readonly Volume Other = new();

            static readonly Service Web = new("nginx:1.29")
            {
                Volumes = { Other.At("/a"), Site.At("/usr/share/nginx/html") },
            };

            static readonly Volume Site = new();

            static readonly Service Last = new("nginx:1.29");
        """,
        """
            static readonly Volume Other = new();
            static readonly Volume Site = new();

            static readonly Service Web = new("nginx:1.29")
            {
                Volumes = { Other.At("/a"), Site.At("/usr/share/nginx/html") },
            };

            static readonly Service Last = new("nginx:1.29");
        """);

    [Fact]
    public Task What_it_needs_moves_with_it() => Fixes(Key,
        """
            static readonly Service Web = new("nginx:1.29")
            {
                DependsOn = { Api },
            };

            static readonly Volume Files = new();

            static readonly Service Api = new("ghcr.io/example/api:1.0")
            {
                Volumes = { Files.At("/data") },
            };
        """,
        """
            static readonly Volume Files = new();

            static readonly Service Api = new("ghcr.io/example/api:1.0")
            {
                Volumes = { Files.At("/data") },
            };

            static readonly Service Web = new("nginx:1.29")
            {
                DependsOn = { Api },
            };
        """);

    [Fact]
    public Task All_at_once() => FixesAll(Key,
        """
            static readonly Service Web = new("nginx:1.29")
            {
                DependsOn = { Api, Db.Started() },
                Volumes = { Site.At("/usr/share/nginx/html") },
            };

            static readonly Volume Site = new();

            static readonly Service Api = new("ghcr.io/example/api:1.0");
            static readonly Service Db = new("ghcr.io/example/db:1.0") { DependsOn = { Api } };
        """,
        """
            static readonly Service Api = new("ghcr.io/example/api:1.0");
            static readonly Service Db = new("ghcr.io/example/db:1.0") { DependsOn = { Api } };

            static readonly Volume Site = new();

            static readonly Service Web = new("nginx:1.29")
            {
                DependsOn = { Api, Db.Started() },
                Volumes = { Site.At("/usr/share/nginx/html") },
            };
        """);

    [Fact]
    public Task Nothing_for_two_that_need_each_other() => OffersNothing("CG0002",
        """
            static readonly Service A = new("nginx:1.29") { DependsOn = { B } };
            static readonly Service B = new("nginx:1.29") { DependsOn = { A } };
        """);

    [Fact]
    public Task Nothing_for_a_declaration_of_several() => OffersNothing("CG0002",
        """
            static readonly Service A = new("nginx:1.29") { DependsOn = { B } };
            static readonly Service B = new("nginx:1.29"), C = new("nginx:1.29");
        """);
}
