namespace ComposeGen.Engine.Tests;

/// <summary>What a database writes into its named volume is there again, whatever starts it the next time.</summary>
public sealed class DataTests
{
    private const string Row = "/var/lib/postgresql/18/docker/row";

    private readonly string _name = ProjectName.New();

    [EngineTheory]
    [InlineData(Way.Compose, Way.Compose)]
    [InlineData(Way.Script, Way.Script)]
    [InlineData(Way.Compose, Way.Script)]
    [InlineData(Way.Script, Way.Compose)]
    public void Data_survives_down_and_up(Way first, Way second)
    {
        using var app = new TestApp(Shop());
        app.Environment["PG_PASSWORD"] = "secret";

        app.Up(first).Succeeded();
        Assert.Equal("healthy", app.Inspect("db", "{{.State.Health.Status}}"));
        Assert.Equal("running", app.Inspect("web", "{{.State.Status}}"));
        app.Exec("db", "echo kept >" + Row).Succeeded();
        app.Down(first);

        Assert.Equal([_name + "_data"], app.Volumes());
        Assert.Empty(app.AnonymousVolumes());

        app.Up(second).Succeeded();
        Assert.Equal("kept\n", app.Exec("db", "cat " + Row).Succeeded().Output);
        app.Down(second);
        Assert.Equal([_name + "_data"], app.Volumes());
        Assert.Empty(app.AnonymousVolumes());
    }

    [EngineFact]
    public void No_down_with_volumes_removes_a_protected_one()
    {
        using var app = new TestApp(Shop(isProtected: true));
        app.Environment["PG_PASSWORD"] = "secret";
        app.Script("up", "--wait").Succeeded();
        app.Exec("db", "echo kept >" + Row).Succeeded();

        app.Compose("down", "--volumes").Succeeded();
        Assert.Empty(app.Leftovers());
        Assert.Equal([_name + "_data"], app.Volumes());

        // Compose finds it again, too.
        app.Up(Way.Compose).Succeeded();
        Assert.Equal("kept\n", app.Exec("db", "cat " + Row).Succeeded().Output);

        var down = app.Script("down", "--volumes", "--yes").Succeeded();
        Assert.Contains($"volume {_name}_data is protected and stays", down.Output);
        Assert.Equal([_name + "_data"], app.Volumes());
        app.Up(Way.Script).Succeeded();
        Assert.Equal("kept\n", app.Exec("db", "cat " + Row).Succeeded().Output);
    }

    [EngineFact]
    public void Compose_wants_a_protected_volume_made_first_and_the_script_makes_it()
    {
        using var app = new TestApp(Shop(isProtected: true));
        app.Environment["PG_PASSWORD"] = "secret";

        var refused = app.Up(Way.Compose);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains($"external volume \"{_name}_data\" not found", refused.All);
        Assert.Contains($"#   docker volume create {_name}_data", File.ReadAllText(app.Path("compose.yaml")));

        Shell.Run("docker", "volume", "create", _name + "_data").Succeeded();
        app.Up(Way.Compose).Succeeded();
        app.Down(Way.Compose);
        Assert.Equal([_name + "_data"], app.Volumes());
    }

    private ComposeFile Shop(bool isProtected = false)
    {
        var data = new Volume();
        if (isProtected)
        {
            data.Protected = true;
        }

        var password = Secret.FromEnvironment("PG_PASSWORD");
        password.Key = "pg-password";
        var db = new Service(StandInImage.Postgres)
        {
            Environment = { ["POSTGRES_PASSWORD_FILE"] = password.Path },
            Secrets = { password },
            Volumes = { data.At("/var/lib/postgresql") },
            Healthcheck = Healthcheck.Shell("pg_isready -U postgres").Every(1.Seconds()),
            Restart = RestartPolicy.UnlessStopped,
        };
        var web = Apps.Sleeper();
        web.DependsOn.Add(db.Healthy());
        return Apps.Of(_name, ("Data", data), ("Db", db), ("Web", web), ("Password", password));
    }
}
