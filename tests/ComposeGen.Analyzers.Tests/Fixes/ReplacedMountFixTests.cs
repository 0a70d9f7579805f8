namespace ComposeGen.Analyzers.Tests.Fixes;

public sealed class ReplacedMountFixTests : FixTest
{
    private const string Bind = "ReplaceBindByVolume";
    private const string Tmpfs = "ReplaceTmpfsByVolume";

    [Fact]
    public Task A_bind_mount_becomes_a_volume() => Fixes(Bind,
        """
            static readonly Service Search = new("elasticsearch:9.2.0")
            {
                Volumes = { Bind.From("./search").CreateHostPath().At("/usr/share/elasticsearch/data") },
            };
        """,
        """
            static readonly Volume SearchData = new();

            static readonly Service Search = new("elasticsearch:9.2.0")
            {
                Volumes = { SearchData.At("/usr/share/elasticsearch/data") },
            };
        """);

    [Fact]
    public Task All_bind_mounts_become_volumes() => FixesAll(Bind,
        """
            static readonly Service Search = new("elasticsearch:9.2.0") { Volumes = { Bind.From("./a").At("/usr/share/elasticsearch/data") } };
            static readonly Service Db = new("postgres:17") { Volumes = { Bind.From("./b").At("/var/lib/postgresql/data") } };
            static readonly Service Old = new("mysql:8.4") { Volumes = { Bind.From("./c").At("/var/lib/mysql") } };
        """,
        """
            static readonly Volume SearchData = new();
            static readonly Service Search = new("elasticsearch:9.2.0") { Volumes = { SearchData.At("/usr/share/elasticsearch/data") } };
            static readonly Volume DbData = new();
            static readonly Service Db = new("postgres:17") { Volumes = { DbData.At("/var/lib/postgresql/data") } };
            static readonly Volume OldData = new();
            static readonly Service Old = new("mysql:8.4") { Volumes = { OldData.At("/var/lib/mysql") } };
        """);

    [Fact]
    public Task A_tmpfs_becomes_a_volume() => Fixes(Tmpfs,
        """
            static readonly Service Db = new("mysql:8.4")
            {
                Volumes = { Tmpfs.At("/var/lib/mysql", 512.MiB()), Tmpfs.At("/tmp") },
            };
        """,
        """
            static readonly Volume DbData = new();

            static readonly Service Db = new("mysql:8.4")
            {
                Volumes = { DbData.At("/var/lib/mysql"), Tmpfs.At("/tmp") },
            };
        """);

    [Fact]
    public Task The_only_entry_of_a_tmpfs_list_moves() => Fixes(Tmpfs,
        """
            static readonly Service Db = new("mysql:8.4")
            {
                Tmpfs = { "/var/lib/mysql:size=1g" },
                Restart = RestartPolicy.Always,
            };
        """,
        """
            static readonly Volume DbData = new();

            static readonly Service Db = new("mysql:8.4")
            {
                Volumes = { DbData.At("/var/lib/mysql") },
                Restart = RestartPolicy.Always,
            };
        """);

    [Fact]
    public Task The_only_entry_joins_the_mounts() => Fixes(Tmpfs,
        """
            static readonly Volume DbBackup = new();

            static readonly Service Db = new("mysql:8.4")
            {
                Tmpfs = "/var/lib/mysql",
                Volumes = { DbBackup.At("/backup") },
            };
        """,
        """
            static readonly Volume DbBackup = new();
            static readonly Volume DbData = new();

            static readonly Service Db = new("mysql:8.4")
            {
                Volumes = { DbBackup.At("/backup"), DbData.At("/var/lib/mysql") },
            };
        """);

    [Theory]
    [InlineData("\"/var/lib/mysql\", \"/tmp\"")]
    [InlineData("\"/tmp\", \"/var/lib/mysql\"")]
    public Task An_entry_of_a_tmpfs_list_leaves_the_others(string entries) => Fixes(Tmpfs,
        $$"""
            static readonly Service Db = new("mysql:8.4")
            {
                Tmpfs = { {{entries}} },
            };
        """,
        """
            static readonly Volume DbData = new();

            static readonly Service Db = new("mysql:8.4")
            {
                Tmpfs = { "/tmp" },
                Volumes = { DbData.At("/var/lib/mysql") },
            };
        """);

    [Fact]
    public Task All_tmpfs_become_volumes() => FixesAll(Tmpfs,
        """
            static readonly Service Db = new("mysql:8.4") { Tmpfs = { "/var/lib/mysql" } };
            static readonly Service Old = new("mysql:8.0") { Volumes = { Tmpfs.At("/var/lib/mysql") } };
            static readonly Service New = new("postgres:18") { Volumes = [Tmpfs.At(size: 1.GiB(), target: "/var/lib/postgresql")] };
        """,
        """
            static readonly Volume DbData = new();
            static readonly Service Db = new("mysql:8.4") { Volumes = { DbData.At("/var/lib/mysql") } };
            static readonly Volume OldData = new();
            static readonly Service Old = new("mysql:8.0") { Volumes = { OldData.At("/var/lib/mysql") } };
            static readonly Volume NewData = new();
            static readonly Service New = new("postgres:18") { Volumes = [NewData.At("/var/lib/postgresql")] };
        """);

    [Fact]
    public Task Nothing_for_a_mount_that_two_services_share() => OffersNothing("CG1106",
        """
            static readonly Mount Shared = Tmpfs.At("/var/lib/mysql");
            static readonly Service A = new("mysql:8.4") { Volumes = { Shared } };
            static readonly Service B = new("mysql:8.4") { Volumes = { Shared } };
        """);

    [Fact]
    public Task Nothing_for_a_mount_in_long_form() => OffersNothing("CG1105",
        """
            static readonly Service Db = new("mysql:8.4") { Volumes = { new Mount { Type = MountType.Bind, Source = "./a", Target = "/var/lib/mysql" } } };
        """);
}
