using System.Net;
using System.Net.Sockets;
using ComposeGen.Rules;

namespace ComposeGen.Engine.Tests;

/// <summary>The definitions of the examples, with images made here in the place of those of registries.</summary>
public sealed class ExampleTests
{
    private readonly string _name = ProjectName.New();
    private readonly int _port = FreePort();

    [EngineTheory]
    [InlineData(Way.Compose)]
    [InlineData(Way.Script)]
    public void The_shop_starts_healthy(Way way)
    {
        using var app = new TestApp(Example.Of(typeof(Shop), _name), null,
            ("postgres:18", StandInImage.Postgres),
            ("redis:8-alpine", StandInImage.Redis),
            ("shop-api:1.0", StandInImage.DotNet),
            ("busybox:1.37", Apps.Image),
            ("interval: 5s", "interval: 1s"),
            ("'--health-interval' '5s'", "'--health-interval' '1s'"));
        app.Environment["PG_PASSWORD"] = "secret";
        app.Environment["SHOP_PORT"] = _port.ToString();
        Directory.CreateDirectory(app.Path("config"));
        File.WriteAllText(app.Path("config/settings.json"), "{}");
        if (way == Way.Compose)
        {
            Shell.Run("docker", "volume", "create", _name + "_pg-data").Succeeded();
        }

        app.Up(way).Succeeded();

        Assert.Equal("healthy", app.Inspect("db", "{{.State.Health.Status}}"));
        Assert.Equal("healthy", app.Inspect("cache", "{{.State.Health.Status}}"));
        Assert.Equal("exited 0", app.Inspect("uploads-owner", "{{.State.Status}} {{.State.ExitCode}}"));
        Assert.Equal("written by 1654\n", app.Exec("api", "until test -s /data/notes.txt; do sleep 0.1; done; cat /data/notes.txt").Succeeded().Output);
        Assert.Equal("{}", app.Exec("api", "cat /config/settings.json").Succeeded().Output);
        Assert.Equal("secret", app.Exec("api", "cat /run/secrets/pg-password").Succeeded().Output);
        Assert.StartsWith($"0.0.0.0:{_port}\n", Shell.Run("docker", "port", _name + "-api-1", "8080/tcp").Succeeded().Output);
        app.Down(way);
        Assert.Empty(app.AnonymousVolumes());
        Assert.Equal([_name + "_pg-data", _name + "_uploads"], app.Volumes());
    }

    [Fact]
    public void The_rules_have_nothing_against_the_shop() => Assert.Empty(Wrong(Example.Of(typeof(Shop), "shop")));

    /// <summary>microsoft/aspire#19422: a .NET service, user 1654, with a volume of its own.</summary>
    [Fact]
    public void Uploads_without_an_owner_is_refused()
    {
        var finding = Assert.Single(RuleCatalogue.Check(AsWritten()));

        Assert.Equal("CG2101", finding.Rule.Id);
        Assert.Equal(RuleSeverity.Error, finding.Rule.Severity);
    }

    [EngineTheory]
    [InlineData(Way.Compose)]
    [InlineData(Way.Script)]
    public void Uploads_without_an_owner_would_have_been_denied(Way way)
    {
        using var app = new TestApp(AsWritten(), null, ("uploads-server:latest", StandInImage.DotNet));

        _ = way == Way.Compose ? app.Compose("up", "--detach") : app.Script("up");
        Shell.Run("docker", "wait", _name + "-server-1");

        Assert.Contains("Permission denied", Shell.Run("docker", "logs", _name + "-server-1").Error);
    }

    [EngineTheory]
    [InlineData(Way.Compose)]
    [InlineData(Way.Script)]
    public void Uploads_with_the_owner_starts_and_writes(Way way)
    {
        var file = Example.Of(typeof(Uploads), _name);
        Assert.Empty(Wrong(file));
        using var app = new TestApp(file, null,
            ("uploads-server:latest", StandInImage.DotNet),
            ("busybox:1.37", Apps.Image),
            ("published: \"8080\"", $"published: \"{_port}\""),
            ("'8080:8080/tcp'", $"'{_port}:8080/tcp'"));

        app.Up(way).Succeeded();

        Assert.Equal("written by 1654\n", app.Exec("server", "until test -s /data/notes.txt; do sleep 0.1; done; cat /data/notes.txt").Succeeded().Output);
        app.Down(way);
        Assert.Empty(app.AnonymousVolumes());
        Assert.Equal([_name + "_server-data"], app.Volumes());
    }

    private ComposeFile AsWritten()
    {
        var data = new Volume();
        var server = new Service(Projects.Server)
        {
            Environment = { ["DATA_PATH"] = "/data" },
            Volumes = { data.At("/data") },
        };
        return Apps.Of(_name, ("ServerData", data), ("Server", server));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What is found wrong; what is only worth knowing, such as where ASP.NET Core keeps its keys, depends on code.</summary>
    private static IEnumerable<Finding> Wrong(ComposeFile file) => RuleCatalogue.Check(file).Where(static finding => finding.Rule.Severity is not RuleSeverity.Info);
}
