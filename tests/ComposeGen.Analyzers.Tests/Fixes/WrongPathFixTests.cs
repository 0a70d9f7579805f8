namespace ComposeGen.Analyzers.Tests.Fixes;

public sealed class WrongPathFixTests : FixTest
{
    private const string Key = "CorrectPath";

    [Theory]
    [InlineData("postgres:18", "\"/var/lib/postgresql/data\"", "\"/var/lib/postgresql\"")]
    [InlineData("postgres:17", "\"/var/lib/postgresql\"", "\"/var/lib/postgresql/data\"")]
    [InlineData("postgres:18", "@\"/var/lib/postgresql/data\"", "\"/var/lib/postgresql\"")]
    [InlineData("nginx:1.29", "\"usr/share/nginx/html\"", "\"/usr/share/nginx/html\"")]
    [InlineData("nginx:1.29", "\"/usr/share/../html\"", "\"/usr/html\"")]
    [InlineData("postgres:18", "$\"/var/lib/{\"postgresql\"}/data\"", "\"/var/lib/postgresql\"")]
    public Task A_literal_is_replaced(string image, string path, string right) => Fixes(Key,
        $$"""
            static readonly Volume Data = new();

            static readonly Service Server = new("{{image}}")
            {
                Volumes = { Data.At({{path}}) },
            };
        """,
        $$"""
            static readonly Volume Data = new();

            static readonly Service Server = new("{{image}}")
            {
                Volumes = { Data.At({{right}}) },
            };
        """);

    [Fact]
    public Task A_constant_is_replaced_where_it_is_used() => Fixes(Key,
        """
            const string Old = "/var/lib/postgresql/data";
            static readonly Volume Data = new();
            static readonly Service Other = new("nginx:1.29") { Environment = { ["OLD"] = Old } };
            static readonly Service Db = new("postgres:18") { Volumes = { Data.At(Old) } };
        """,
        """
            const string Old = "/var/lib/postgresql/data";
            static readonly Volume Data = new();
            static readonly Service Other = new("nginx:1.29") { Environment = { ["OLD"] = Old } };
            static readonly Service Db = new("postgres:18") { Volumes = { Data.At("/var/lib/postgresql") } };
        """);

    [Fact]
    public Task Options_of_a_tmpfs_stay() => Fixes(Key,
        """
            static readonly Service Web = new("nginx:1.29") { Tmpfs = { "scratch:size=64m" } };
        """,
        """
            static readonly Service Web = new("nginx:1.29") { Tmpfs = { "/scratch:size=64m" } };
        """);

    [Fact]
    public Task All_at_once() => FixesAll(Key,
        """
            static readonly Volume A = new();
            static readonly Volume B = new();
            static readonly Service Web = new("nginx:1.29") { Volumes = { A.At("a"), B.At("b"), Tmpfs.At("tmp") } };
        """,
        """
            static readonly Volume A = new();
            static readonly Volume B = new();
            static readonly Service Web = new("nginx:1.29") { Volumes = { A.At("/a"), B.At("/b"), Tmpfs.At("/tmp") } };
        """);

    [Fact]
    public Task Each_rule_by_itself() => FixesAll(Key,
        """
            static readonly Volume A = new();
            static readonly Volume B = new();
            static readonly Service Db = new("mongo:8") { Volumes = { A.At("/data"), Tmpfs.At("/data/configdb") } };
            static readonly Service Pg = new("postgres:18") { Volumes = { B.At("/var/lib/postgresql/data") } };
        """,
        """
            static readonly Volume A = new();
            static readonly Volume B = new();
            static readonly Service Db = new("mongo:8") { Volumes = { A.At("/data/db"), Tmpfs.At("/data/configdb") } };
            static readonly Service Pg = new("postgres:18") { Volumes = { B.At("/var/lib/postgresql") } };
        """);

    [Fact]
    public Task Nothing_for_a_parameter() => OffersNothing("CG1104",
        """
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18") { Volumes = { At("/var/lib/postgresql/data") } };

            static Mount At(string path) => Data.At(path);
        """);

    [Fact]
    public Task Nothing_where_another_service_needs_the_path() => OffersNothing("CG1104",
        """
            static readonly Volume Data = new();
            static readonly Service New = new("postgres:18") { Volumes = { Mounted() } };
            static readonly Service Old = new("postgres:17") { Volumes = { Mounted() } };

            static Mount Mounted() => Data.At("/var/lib/postgresql/data");
        """);
}
