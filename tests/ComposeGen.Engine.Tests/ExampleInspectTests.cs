namespace ComposeGen.Engine.Tests;

/// <summary>The script creates of each example what Compose creates of it, with overlays too.</summary>
public sealed class ExampleInspectTests
{
    private readonly string _name = ProjectName.New();

    [EngineFact]
    public void The_shop()
    {
        using var app = Shop();
        Creation.AssertEqual(app, "docker-run.sh");
    }

    [EngineFact]
    public void The_shop_in_production()
    {
        using var app = Shop();
        Creation.AssertEqual(app, "docker-run.production.sh", "compose.yaml", "compose.production.yaml");
        Assert.Contains(_name + "-backup-1", Engine.ContainerNames(_name));
    }

    [EngineFact]
    public void The_uploads()
    {
        using var app = new TestApp(Example.Of(typeof(Uploads), _name), null, ("uploads-server:latest", StandInImage.DotNet), ("busybox:1.37", Apps.Image));
        Creation.AssertEqual(app, "docker-run.sh");
    }

    [EngineFact]
    public void The_stack_without_a_swarm()
    {
        using var app = new TestApp(Example.Of(typeof(Board), _name), null, ("redis:8-alpine", StandInImage.Redis), ("nginx:1.29", Apps.Image));
        File.WriteAllText(app.Path("token.txt"), "token");
        File.WriteAllText(app.Path("site.conf"), "server {}");
        Creation.AssertEqual(app, "docker-run.sh");
        Assert.Contains(_name + "-web-2", Engine.ContainerNames(_name));
    }

    private TestApp Shop()
    {
        var app = new TestApp(Example.Of(typeof(Shop), _name), null, [Example.Overlaid(typeof(Shop), _name, "production")],
            ("postgres:18", StandInImage.Postgres), ("redis:8-alpine", StandInImage.Redis), ("shop-api:1.0", StandInImage.DotNet), ("busybox:1.37", Apps.Image));
        app.Environment["PG_PASSWORD"] = "secret";
        app.Environment["SHOP_PORT"] = "8080";
        Directory.CreateDirectory(app.Path("config"));
        foreach (var volume in new[] { "pg-data", "backups" })
        {
            Shell.Run("docker", "volume", "create", $"{_name}_{volume}").Succeeded();
        }

        return app;
    }
}
