using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Ownership;
using ComposeGen.Tests.Rules;
using Xunit;

namespace ComposeGen.Tests.Ownership;

/// <summary>An entrypoint that starts as root may go on as another user.</summary>
public sealed class EntrypointTests
{
    private const string Either = "Unknown Unknown";
    private const string Both = "Allowed Allowed";

    [Theory]
    [InlineData("postgres:18", "/var/lib/postgresql", Both)]
    [InlineData("postgres:18", "/var/lib/postgresql/18", Both)]
    [InlineData("postgres:18", "/elsewhere", Either)]
    [InlineData("zookeeper:3.9", "/data", Both)]
    [InlineData("zookeeper:3.9", "/datalog", Both)]
    [InlineData("zookeeper:3.9", "/logs", Either)]
    [InlineData("elasticsearch:7.17.0", "/usr/share/elasticsearch/data", Either)]
    public void Entrypoint_that_drops_root_gives_away_the_data_alone(string image, string path, string expected) =>
        Assert.Equal(expected, AccessOf(new Service(image), path));

    [Theory]
    [InlineData("wordpress:6", Either)]
    [InlineData("caddy:2", Both)]
    [InlineData("busybox:1.37", Both)]
    public void Image_that_does_not_run_as_root_may_drop_it(string image, string expected) =>
        Assert.Equal(expected, AccessOf(new Service(image), "/elsewhere"));

    [Fact]
    public void Other_user_starts_as_that_user() =>
        Assert.Equal("Allowed Denied", AccessOf(new Service("postgres:18") { User = "1000:1000", Secrets = [new Secret { Environment = "TOKEN" }.At("/etc/token")] }));

    [Theory]
    [InlineData("root")]
    [InlineData("0")]
    [InlineData("0:0")]
    public void Root_that_is_asked_for_is_dropped_as_well(string user) =>
        Assert.Equal(Either, AccessOf(new Service("postgres:18") { User = user }, "/elsewhere"));

    [Fact]
    public void Other_entrypoint_does_not_drop_root()
    {
        Assert.Equal(Both, AccessOf(new Service("postgres:18") { Entrypoint = ["/app"] }, "/elsewhere"));
        Assert.Equal(Both, AccessOf(new Service { Build = Build.Inline("FROM postgres:18\nENTRYPOINT [\"/app\"]") }, "/elsewhere"));
        Assert.Equal(Either, AccessOf(new Service { Build = Build.Inline("FROM postgres:18\nCOPY init.sql /docker-entrypoint-initdb.d/") }, "/elsewhere"));
    }

    private static string AccessOf(Service service, string path) => AccessOf(service.With(new Volume().At(path)));

    private static string AccessOf(Service service)
    {
        var file = RuleTest.App(service);
        BuiltImages.Attach(file, null);
        var access = OwnershipModel.Of(file).AccessesOf(service)[0];
        return $"{access.Reads} {access.Writes}";
    }
}
