namespace ComposeGen.Analyzers.Tests.Fixes;

public sealed class AnonymousVolumeFixTests : FixTest
{
    private const string Named = "NameAnonymousVolume";
    private const string Tmpfs = "MountTmpfs";

    private const string Explicit =
        """
            static readonly Service Web = new("nginx:1.29")
            {
                Volumes =
                {
                    Volume.Anonymous("/var/cache/nginx").AsReadOnly(),
                },
            };
        """;

    private const string Declared =
        """
            static readonly Volume DbData = new();

            static readonly Service Db = new("mongo:8")
            {
                Volumes = { DbData.At("/data/db") },
            };
        """;

    [Fact]
    public Task An_explicit_one_gets_a_name() => Fixes(Named, Explicit,
        """
            static readonly Volume WebNginx = new();

            static readonly Service Web = new("nginx:1.29")
            {
                Volumes =
                {
                    WebNginx.At("/var/cache/nginx").AsReadOnly(),
                },
            };
        """);

    [Fact]
    public Task An_explicit_one_becomes_a_tmpfs() => Fixes(Tmpfs, Explicit, Explicit.Replace("Volume.Anonymous", "Tmpfs.At"));

    [Fact]
    public Task A_declared_one_gets_a_name() => Fixes(Named, Declared,
        """
            static readonly Volume DbData = new();
            static readonly Volume DbConfigdb = new();

            static readonly Service Db = new("mongo:8")
            {
                Volumes = { DbData.At("/data/db"), DbConfigdb.At("/data/configdb") },
            };
        """);

    [Fact]
    public Task A_declared_one_becomes_a_tmpfs() => Fixes(Tmpfs, Declared,
        """
            static readonly Volume DbData = new();

            static readonly Service Db = new("mongo:8")
            {
                Volumes = { DbData.At("/data/db"), Tmpfs.At("/data/configdb") },
            };
        """);

    [Fact]
    public Task A_new_volume_belongs_to_the_user_of_the_service() => Fixes(Named,
        """
            static readonly Service Api = new("mcr.microsoft.com/dotnet/aspnet:10.0")
            {
                User = UserId.Of(1654, 1654),
                Volumes = { Volume.Anonymous("/uploads") },
            };
        """,
        """
            static readonly Volume ApiUploads = new() { Owner = UserId.Of(1654, 1654) };

            static readonly Service Api = new("mcr.microsoft.com/dotnet/aspnet:10.0")
            {
                User = UserId.Of(1654, 1654),
                Volumes = { ApiUploads.At("/uploads") },
            };
        """);

    [Fact]
    public Task All_of_one_service_at_once() => FixesAll(Named,
        """
            const string Cache = "/cache";

            static readonly Service Db = new("mongo:8")
            {
                Volumes = { Volume.Anonymous("/data/db"), Volume.Anonymous(Cache), Volume.Anonymous(target: "/other/cache") },
            };
        """,
        """
            const string Cache = "/cache";

            static readonly Volume DbConfigdb = new();
            static readonly Volume DbDb = new();
            static readonly Volume DbCache = new();
            static readonly Volume DbCache2 = new();

            static readonly Service Db = new("mongo:8")
            {
                Volumes = { DbDb.At("/data/db"), DbCache.At(Cache), DbCache2.At("/other/cache"), DbConfigdb.At("/data/configdb") },
            };
        """);

    [Fact]
    public async Task No_name_for_a_helper_that_makes_several()
    {
        var offers = await FixedProject.Of(
        """
            static readonly Service A = new("nginx:1.29") { Volumes = { Cache() } };
            static readonly Service B = new("nginx:1.29") { Volumes = { Cache() } };

            static Mount Cache() => Volume.Anonymous("/cache");
        """).Offers();

        Assert.DoesNotContain(offers, static offer => offer.Action.EquivalenceKey!.EndsWith("." + Named, StringComparison.Ordinal));
    }

    [Fact]
    public Task Nothing_for_one_of_several_that_a_helper_makes() => OffersNothing("CG1102",
        """
            static readonly Service Mongo = Base("mongo:8");
            static readonly Service Web = Base("nginx:1.29") with { User = "101" };

            static Service Base(string image) => new(image) { Restart = RestartPolicy.Always };
        """);
}
