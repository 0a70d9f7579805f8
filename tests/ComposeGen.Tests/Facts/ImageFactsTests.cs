using ComposeGen.Facts;
using Xunit;

namespace ComposeGen.Tests.Facts;

public sealed class ImageFactsTests
{
    private const string Digest = "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string New = "/var/lib/postgresql";
    private const string Old = "/var/lib/postgresql/data";

    [Theory]
    [InlineData("postgres", New, ">=18")]
    [InlineData("postgres:latest", New, ">=18")]
    [InlineData("postgres:18", New, ">=18")]
    [InlineData("postgres:18-alpine", New, ">=18")]
    [InlineData("postgres:18.1-bookworm", New, ">=18")]
    [InlineData("postgres:19", New, ">=18")]
    [InlineData("postgres:bookworm", New, ">=18")]
    [InlineData("postgres:alpine3.22", New, ">=18")]
    [InlineData("postgres:18" + Digest, New, ">=18")]
    [InlineData("docker.io/library/postgres:17.6", Old, "<18")]
    [InlineData("postgres:9.6-alpine", Old, "<18")]
    [InlineData("pgvector/pgvector:pg17", Old, "pg<18")]
    [InlineData("pgvector/pgvector:0.8.1-pg18-trixie", New, "pg>=18")]
    [InlineData("postgis/postgis:17-3.5", Old, "<18")]
    [InlineData("postgis/postgis:18-3.6-alpine", New, ">=18")]
    [InlineData("timescale/timescaledb:latest-pg17", Old, "pg<18")]
    [InlineData("timescale/timescaledb:2.23.0-pg18-oss", New, "pg>=18")]
    [InlineData("influxdb:3-core", "/var/lib/influxdb3/data", ">=3")]
    [InlineData("influxdb:3.4-core", "/var/lib/influxdb3/data", ">=3")]
    [InlineData("influxdb:1.8-alpine", "/var/lib/influxdb", "<1.11")]
    [InlineData("influxdb:1", "/var/lib/influxdb", ">=1.11 <2")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest", "/var/opt/mssql", ">=2019")]
    [InlineData("mcr.microsoft.com/mssql/server:2017-CU31-ubuntu-18.04", "/var/opt/mssql", ">=2017 <2018")]
    [InlineData("chromadb/chroma:0.6.3", "/chroma/chroma", "<1")]
    [InlineData("gitea/gitea:1.24", "/data", "*")]
    [InlineData("docker:27-dind", "/var/lib/docker", "-dind")]
    [InlineData("docker:dind-rootless", "/home/rootless/.local/share/docker", "-dind-rootless")]
    [InlineData("docker:28", "/var/lib/docker", ">=23")]
    public void Data_path_is_that_of_the_version(string image, string path, string range)
    {
        var facts = Find(image);

        Assert.True(facts.VersionKnown);
        Assert.Equal([path], facts.DataPaths!);
        Assert.Equal(range, facts.Range);
    }

    [Theory]
    [InlineData("postgres:custom")]
    [InlineData("postgres:18beta1")]
    [InlineData("postgres:20250101")]
    [InlineData("postgres:${PG_VERSION:-18}")]
    [InlineData("postgres:18${SUFFIX}")]
    [InlineData("postgres" + Digest)]
    [InlineData("timescale/timescaledb:2.23.0")]
    [InlineData("influxdb")]
    [InlineData("influxdb:latest")]
    public void Unreadable_version_makes_the_data_path_unknown(string image)
    {
        var facts = Find(image);

        Assert.False(facts.VersionKnown);
        Assert.Null(facts.DataPaths);
        Assert.Null(facts.DeclaredVolumes);
        Assert.Null(facts.Range);
        Assert.Empty(facts.OtherVersions);
        Assert.True(facts.IsStateful);
    }

    [Theory]
    [InlineData("mysql:lts", "/var/lib/mysql")]
    [InlineData("redis:${TAG}", "/data")]
    [InlineData("mcr.microsoft.com/mssql/server:custom", null)]
    [InlineData("redis" + Digest, "/data")]
    public void Unreadable_version_keeps_what_all_versions_share(string image, string? path)
    {
        var facts = Find(image);

        Assert.False(facts.VersionKnown);
        Assert.Equal(path is null ? null : [path], facts.DataPaths);
    }

    [Theory]
    [InlineData("elasticsearch:5.6")]
    [InlineData("grafana/loki:1.4")]
    [InlineData("grafana/loki:main")]
    public void Version_outside_every_range_knows_nothing_that_depends_on_it(string image)
    {
        var facts = Find(image);

        Assert.Null(facts.Range);
        Assert.Null(facts.DataPaths);
        Assert.Null(facts.User);
        Assert.Null(facts.Ports);
    }

    [Fact]
    public void Other_versions_are_those_that_do_not_apply()
    {
        var other = Assert.Single(Find("postgres:18").OtherVersions);

        Assert.Equal("<18", other.Text);
        Assert.Equal([Old], other.DataPaths!);
        Assert.Equal(2, Find("elasticsearch:5.6").OtherVersions.Count);
    }

    [Theory]
    [InlineData("postgres:18", 999, 999)]
    [InlineData("postgres:18-alpine", 70, 70)]
    [InlineData("postgres:alpine", 70, 70)]
    [InlineData("redis:8-alpine", 999, 1000)]
    [InlineData("redis:${TAG}", 999, null)]
    [InlineData("rabbitmq:7-management-alpine", 100, 101)]
    [InlineData("rabbitmq:4.1-management", 999, 999)]
    [InlineData("wordpress:6.8-php8.3-fpm-alpine", 82, 82)]
    [InlineData("wordpress:6.8-php8.3-apache", 33, 33)]
    [InlineData("influxdb:2.7", 1000, 1000)]
    [InlineData("influxdb:1.12", 1500, 1500)]
    [InlineData("prom/prometheus:v3.10.0-distroless", 65532, 65532)]
    [InlineData("qdrant/qdrant:v1.15-unprivileged", 1000, 1000)]
    [InlineData("mcr.microsoft.com/mssql/server:2017-latest", 0, 0)]
    [InlineData("grafana/tempo:2.4.0", 0, 0)]
    [InlineData("grafana/tempo:2.5.0", 10001, 10001)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0-alpine", 0, 0)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled-extra", 1654, 1654)]
    [InlineData("mcr.microsoft.com/dotnet/runtime-deps:10.0-azurelinux3.0-distroless", 1654, 1654)]
    public void User_is_that_of_the_variant(string image, int? uid, int? gid) =>
        Assert.Equal(new ImageUser(uid, gid), Find(image).RunsAs);

    [Theory]
    [InlineData("postgres:${TAG}")]
    [InlineData("apache/kafka:4.0.0")]
    public void Unknown_user_stays_unknown(string image) => Assert.Null(Find(image).RunsAs);

    [Theory]
    [InlineData("gitea/gitea:1.24-rootless", "/var/lib/gitea", "1000:1000", 2222)]
    [InlineData("gitea/gitea:nightly-rootless", "/var/lib/gitea", "1000:1000", 2222)]
    [InlineData("gitea/gitea:nightly", "/data", "", 22)]
    public void Variant_decides_even_where_the_version_is_unreadable(string image, string path, string user, int port)
    {
        var facts = Find(image);

        Assert.Equal(path, facts.DataPaths![0]);
        Assert.Equal(user, facts.User);
        Assert.Contains(facts.Ports!, exposed => exposed.Contains(port));
    }

    [Theory]
    [InlineData("postgres:18", true)]
    [InlineData("qdrant/qdrant", true)]
    [InlineData("grafana/grafana", false)]
    [InlineData("datalust/seq", null)]
    public void Start_as_root_follows_from_the_user_instruction(string image, bool? expected) =>
        Assert.Equal(expected, Find(image).StartsAsRoot);

    [Fact]
    public void Unknown_volumes_are_not_reported_as_none()
    {
        Assert.Null(Find("mcr.microsoft.com/mssql/server:2022-latest").DeclaredVolumes);
        Assert.Empty(Find("grafana/grafana:12.0.0").DeclaredVolumes!);
    }

    [Fact]
    public void Entrypoint_that_copies_is_not_seeding_by_docker()
    {
        Assert.False(Find("wordpress:6").SeedsFreshVolume);
        Assert.True(Find("wordpress:6").EntrypointSeedsMounts);
        Assert.True(Find("grafana/grafana").SeedsFreshVolume);
        Assert.Null(Find("datalust/seq").SeedsFreshVolume);
    }

    [Fact]
    public void Cache_may_be_stateful()
    {
        Assert.Equal(ImageKind.Cache, Find("redis").Kind);
        Assert.True(Find("redis").IsStateful);
        Assert.False(Find("memcached").IsStateful);
    }

    [Fact]
    public void Secrets_health_check_and_pitfalls_are_those_of_the_image()
    {
        var facts = Find("postgres:18");

        Assert.Equal(["POSTGRES_PASSWORD"], facts.SecretVariables);
        Assert.Contains("POSTGRES_PASSWORD_FILE", facts.SecretFileVariables);
        Assert.Equal(ImageHealthcheckKind.Suggested, facts.Healthcheck!.Kind);
        Assert.Contains("parent-mount", facts.Pitfalls);
        Assert.Equal(FactsVerification.Dockerfile, facts.Verified);
        Assert.Equal("only with -c config_file=...", facts.ConfigPaths![0].Condition);
        Assert.Contains("PGDATA=/var/lib/postgresql/<major>/docker", facts.Note, StringComparison.Ordinal);
        Assert.True(facts.EntrypointDropsRoot);
        Assert.True(facts.EntrypointChownsData);
    }

    [Fact]
    public void Ports_have_ranges_and_protocols()
    {
        Assert.Contains(Find("localstack/localstack").Ports!, port => port.Contains(4520));
        Assert.Equal(["8125/udp", "8092/udp", "8094/tcp"], Find("telegraf:1.39").Ports!.Select(port => port.ToString()));
    }

    [Fact]
    public void Other_name_of_an_image_finds_the_same_facts()
    {
        Assert.Equal("grafana/grafana", Find("grafana/grafana-oss:12").Repository);
        Assert.Equal("elasticsearch", Find("docker.elastic.co/elasticsearch/elasticsearch:9.1.0").Repository);
    }

    [Theory]
    [InlineData("example.com/postgres:18")]
    [InlineData("team/app")]
    [InlineData("${REGISTRY}/postgres:18")]
    [InlineData("Not A Name")]
    public void Image_that_is_not_known_has_no_facts(string image) => Assert.Null(ImageFacts.Find(image));

    private static ImageFacts Find(string image)
    {
        var facts = ImageFacts.Find(image);
        Assert.NotNull(facts);
        return facts;
    }
}
