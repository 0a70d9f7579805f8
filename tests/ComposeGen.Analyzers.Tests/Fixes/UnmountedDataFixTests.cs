namespace ComposeGen.Analyzers.Tests.Fixes;

public sealed class UnmountedDataFixTests : FixTest
{
    private const string Key = "MountNamedVolume";

    [Fact]
    public Task A_service_without_anything_gets_an_initialiser() => Fixes(Key,
        """
            static readonly Service Db = new("postgres:18");
            static readonly Service Web = new("nginx:1.29");
        """,
        """
            static readonly Volume DbData = new();

            static readonly Service Db = new("postgres:18")
            {
                Volumes = { DbData.At("/var/lib/postgresql") },
            };

            static readonly Service Web = new("nginx:1.29");
        """);

    [Fact]
    public Task The_field_stands_with_the_other_volumes() => Fixes(Key,
        """
            private static readonly Volume Other = new(); // Kept.

            // The database.
            public static readonly Service Db = new("postgres:18")
            {
                Restart = RestartPolicy.Always, // For ever.
            };
        """,
        """
            private static readonly Volume Other = new(); // Kept.
            private static readonly Volume DbData = new();

            // The database.
            public static readonly Service Db = new("postgres:18")
            {
                Restart = RestartPolicy.Always, // For ever.
                Volumes = { DbData.At("/var/lib/postgresql") },
            };
        """);

    [Fact]
    public Task A_last_attribute_without_a_comma_gets_one() => Fixes(Key,
        """
            static readonly Service Web = new("nginx:1.29");

        #pragma warning disable CA0000
            // The database.
            static readonly Service Db = new("postgres:18")
            {
                Restart = RestartPolicy.Always
            };
        """,
        """
            static readonly Service Web = new("nginx:1.29");

        #pragma warning disable CA0000
            static readonly Volume DbData = new();

            // The database.
            static readonly Service Db = new("postgres:18")
            {
                Restart = RestartPolicy.Always,
                Volumes = { DbData.At("/var/lib/postgresql") }
            };
        """);

    [Fact]
    public Task One_line_stays_one() => Fixes(Key,
        """
            static readonly Service Db = new("postgres:18") { Restart = RestartPolicy.Always };
        """,
        """
            static readonly Volume DbData = new();
            static readonly Service Db = new("postgres:18") { Restart = RestartPolicy.Always, Volumes = { DbData.At("/var/lib/postgresql") } };
        """);

    [Theory]
    [InlineData("{ ", " }")]
    [InlineData("[", "]")]
    public Task It_joins_the_mounts_there_are(string open, string close) => Fixes(Key,
        $$"""
            static readonly Service Db = new("postgres:18")
            {
                Volumes = {{open}}Tmpfs.At("/tmp"){{close}},
            };
        """,
        $$"""
            static readonly Volume DbData = new();

            static readonly Service Db = new("postgres:18")
            {
                Volumes = {{open}}Tmpfs.At("/tmp"), DbData.At("/var/lib/postgresql"){{close}},
            };
        """);

    [Fact]
    public Task It_joins_a_list_of_lines() => Fixes(Key,
        """
            static readonly Volume DbData = new();
            static readonly Service Web = new("nginx:1.29") { Volumes = { DbData.At("/srv") } };

            static readonly Service Db = new("postgres:18")
            {
                Volumes =
                {
                    Tmpfs.At("/tmp"),
                    Tmpfs.At("/scratch"), // For sorting.
                },
            };
        """,
        """
            static readonly Volume DbData = new();
            static readonly Service Web = new("nginx:1.29") { Volumes = { DbData.At("/srv") } };

            static readonly Volume DbData2 = new();

            static readonly Service Db = new("postgres:18")
            {
                Volumes =
                {
                    Tmpfs.At("/tmp"),
                    Tmpfs.At("/scratch"), // For sorting.
                    DbData2.At("/var/lib/postgresql"),
                },
            };
        """);

    [Fact]
    public Task A_property_gets_a_field() => Fixes(Key,
        """
            public static Service Db { get; } = new("postgres:18");
        """,
        """
            public static readonly Volume DbData = new();

            public static Service Db { get; } = new("postgres:18")
            {
                Volumes = { DbData.At("/var/lib/postgresql") },
            };
        """);

    [Fact]
    public Task A_helper_that_makes_one_service_is_changed() => Fixes(Key,
        """
            static readonly Service Web = new("nginx:1.29");
            static readonly Service Db = Server("18");

            static Service Server(string version) => new($"postgres:{version}");
        """,
        """
            static readonly Volume DbData = new();
            static readonly Service Web = new("nginx:1.29");
            static readonly Service Db = Server("18");

            static Service Server(string version) => new($"postgres:{version}")
            {
                Volumes = { DbData.At("/var/lib/postgresql") },
            };
        """);

    [Fact]
    public Task A_service_that_code_adds_is_changed() => Fixes(Key,
        """
            static readonly Service Web = new("nginx:1.29");

            static partial void Configure(ComposeFile file)
            {
                file.Services.Add(new Service("postgres:18") { Key = "main-db" });
            }
        """,
        """
            static readonly Volume MainDbData = new();
            static readonly Service Web = new("nginx:1.29");

            static partial void Configure(ComposeFile file)
            {
                file.Services.Add(new Service("postgres:18") { Key = "main-db", Volumes = { MainDbData.At("/var/lib/postgresql") } });
            }
        """);

    [Fact]
    public Task All_at_once() => FixesAll(Key,
        """
            static readonly Service Db = new("postgres:18");
            static readonly Service Search = new("elasticsearch:9.2.0");

            static readonly Service Documents = new("mongo:8")
            {
                Volumes = { Tmpfs.At("/data/configdb") },
            };

            static readonly Service[] Others = [new("mysql:8.4"), new("mariadb:11")];
        """,
        """
            static readonly Volume DbData = new();

            static readonly Service Db = new("postgres:18")
            {
                Volumes = { DbData.At("/var/lib/postgresql") },
            };

            static readonly Volume SearchData = new();

            static readonly Service Search = new("elasticsearch:9.2.0")
            {
                Volumes = { SearchData.At("/usr/share/elasticsearch/data") },
            };

            static readonly Volume DocumentsData = new();

            static readonly Service Documents = new("mongo:8")
            {
                Volumes = { Tmpfs.At("/data/configdb"), DocumentsData.At("/data/db") },
            };

            static readonly Volume Others1Data = new();
            static readonly Volume Others2Data = new();
            static readonly Service[] Others = [new("mysql:8.4") { Volumes = { Others1Data.At("/var/lib/mysql") } }, new("mariadb:11") { Volumes = { Others2Data.At("/var/lib/mysql") } }];
        """);

    [Fact]
    public Task Nothing_for_a_helper_that_makes_several() => OffersNothing("CG1101",
        """
            static readonly Service A = Server("18");
            static readonly Service B = Server("17");

            static Service Server(string version) => new($"postgres:{version}");
        """);

    [Fact]
    public Task Nothing_for_a_loop() => OffersNothing("CG1101",
        """
            static partial void Configure(ComposeFile file)
            {
                foreach (var name in new[] { "a", "b" })
                {
                    file.Services.Add(new Service("postgres:18") { Key = name });
                }
            }
        """);

    [Fact]
    public Task Nothing_for_a_service_that_is_copied() => OffersNothing("CG1101",
        """
            static readonly Service A = new("postgres:18");
            static readonly Service B = A with { Hostname = "b" };
        """);

    [Fact]
    public Task Nothing_outside_the_application() => OffersNothing("CG1101",
        """
            static readonly Service Db = Common.Server();
        """,
        """
        public static class Common
        {
            public static Service Server() => new("postgres:18");
        }
        """);

    [Fact]
    public Task Nothing_where_the_mounts_are_made_elsewhere() => OffersNothing("CG1101",
        """
            static readonly Service Db = new("postgres:18") { Volumes = Mounts() };

            static ComposeList<Mount> Mounts() => [Tmpfs.At("/tmp")];
        """);
}
