namespace ComposeGen.Engine.Tests;

/// <summary>What the script does to containers, networks and volumes over their life.</summary>
public sealed class UpDownTests
{
    private readonly string Name = ProjectName.New();

    [EngineFact]
    public void Up_starts_an_application_of_several_services_healthy()
    {
        using var app = new TestApp(Shop());

        var up = app.Script("up", "--wait").Succeeded();

        Assert.Contains($"{Name}-web-1 started", up.Output);
        Assert.Equal("healthy", app.Inspect("web", "{{.State.Health.Status}}"));
        Assert.Equal("exited 0", app.Inspect("migrate", "{{.State.Status}} {{.State.ExitCode}}"));
        Assert.Contains($"{Name}-web-1", app.Script("status").Succeeded().Output);
        Assert.Contains($"{Name}-migrate-1 | migrated", app.Script("logs").Succeeded().Output);
        Assert.Equal("migrated\n", app.Script("logs", "migrate").Succeeded().Output);
    }

    [EngineFact]
    public void A_second_up_changes_nothing()
    {
        using var app = new TestApp(Shop());
        app.Script("up").Succeeded();
        var before = Ids(app);

        var second = app.Script("up").Succeeded();

        Assert.Equal("", second.Output);
        Assert.Equal(before, Ids(app));
        Assert.Equal("", app.Script("up", "--dry-run").Succeeded().Output);
    }

    [EngineFact]
    public void A_changed_definition_makes_only_its_own_container_anew()
    {
        using var app = new TestApp(Shop());
        app.Script("up").Succeeded();
        var before = Ids(app);

        app.Write(Shop(greeting: "changed"));
        app.Script("up").Succeeded();

        var after = Ids(app);
        Assert.Equal(before["db"], after["db"]);
        Assert.Equal(Container(before["migrate"]), Container(after["migrate"]));
        Assert.NotEqual(before["migrate"], after["migrate"]); // It has run again for the new one that waits for it.
        Assert.NotEqual(before["web"], after["web"]);

        static string Container(string identity) => identity.Split(' ')[0];
    }

    [EngineFact]
    public void Data_in_a_volume_survives_down_and_up_and_nothing_else_stays()
    {
        using var app = new TestApp(Shop());
        app.Script("up").Succeeded();
        Shell.Run("docker", "exec", $"{Name}-db-1", "sh", "-c", "echo kept >/data/file").Succeeded();

        app.Script("down").Succeeded();

        Assert.Empty(app.Leftovers());
        Assert.Equal([$"{Name}_data", $"{Name}_guarded"], app.Volumes());
        app.Script("up").Succeeded();
        Assert.Equal("kept\n", Shell.Run("docker", "exec", $"{Name}-db-1", "cat", "/data/file").Succeeded().Output);
    }

    [EngineFact]
    public void A_dry_run_of_down_names_everything_once_and_removes_nothing()
    {
        using var app = new TestApp(Shop());
        app.Script("up").Succeeded();
        var before = Ids(app);

        var lines = app.Script("down", "--dry-run").Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains($"docker rm -v {Name}-db-1", lines);
        Assert.Equal(lines.Distinct(), lines);
        Assert.Equal(before, Ids(app));
    }

    [EngineFact]
    public void Down_with_volumes_asks_and_never_removes_a_protected_one()
    {
        using var app = new TestApp(Shop());
        app.Script("up").Succeeded();

        var unasked = app.Script("down", "--volumes");
        Assert.NotEqual(0, unasked.ExitCode);
        Assert.Contains($"{Name}_data", unasked.Output);
        Assert.Contains($"{Name}_data", app.Volumes());

        var down = app.Script("down", "--volumes", "--yes").Succeeded();
        Assert.Contains($"volume {Name}_guarded is protected and stays", down.Output);
        Assert.DoesNotContain($"{Name}_data", app.Volumes());
        Assert.Contains($"{Name}_guarded", app.Volumes());
    }

    [EngineFact]
    public void No_command_of_compose_removes_a_protected_volume_either()
    {
        using var app = new TestApp(Shop());
        app.Script("up").Succeeded();

        Shell.Run("docker", "compose", "--project-name", Name, "down", "--volumes").Succeeded();

        Assert.DoesNotContain($"{Name}_data", app.Volumes());
        Assert.Contains($"{Name}_guarded", app.Volumes());
    }

    [EngineFact]
    public void A_failed_dependency_stops_up_with_its_last_lines()
    {
        var broken = new Service(Apps.Image) { Command = Command.Of("sh", "-c", "echo the disk is full; exit 3") };
        var web = Apps.Sleeper();
        web.DependsOn.Add(broken.Completed());
        using var app = new TestApp(Apps.Of(Name, ("Broken", broken), ("Web", web)));

        var up = app.Script("up");

        Assert.Equal(1, up.ExitCode);
        Assert.Contains($"{Name}-web-1 cannot start: {Name}-broken-1 exited with code 3", up.Error);
        Assert.Contains("| the disk is full", up.Error);
        Assert.Equal("created", app.Inspect("web", "{{.State.Status}}"));
    }

    [EngineFact]
    public void An_unhealthy_dependency_stops_up()
    {
        var sick = Apps.Sleeper();
        sick.Healthcheck = Healthcheck.Exec("false").Every(1.Seconds()).Failing(1);
        var web = Apps.Sleeper();
        web.DependsOn.Add(sick.Healthy());
        using var app = new TestApp(Apps.Of(Name, ("Sick", sick), ("Web", web)));

        var up = app.Script("up");

        Assert.Equal(1, up.ExitCode);
        Assert.Contains($"{Name}-sick-1 is unhealthy", up.Error);
    }

    [EngineFact]
    public void Profiles_select_services()
    {
        var web = Apps.Sleeper();
        var debug = Apps.Sleeper();
        debug.Profiles = "debug";
        using var app = new TestApp(Apps.Of(Name, ("Web", web), ("Debug", debug)));

        app.Script("up").Succeeded();
        Assert.NotEqual(0, Shell.Run("docker", "container", "inspect", $"{Name}-debug-1").ExitCode);
        app.Script("up", "--profile", "debug").Succeeded();
        Assert.Equal("running", app.Inspect("debug", "{{.State.Status}}"));
        app.Script("down").Succeeded();
        Assert.Empty(app.Leftovers());
    }

    [EngineFact]
    public void A_missing_variable_stops_up_before_anything_is_made()
    {
        var web = Apps.Sleeper();
        web.Environment["KEY"] = Env.Required("CG_REQUIRED", "the key of the shop");
        using var app = new TestApp(Apps.Of(Name, ("Web", web)));

        var up = app.Script("up");

        Assert.Equal(1, up.ExitCode);
        Assert.Contains("required variable CG_REQUIRED is missing a value: the key of the shop", up.Error);
        Assert.Empty(app.Leftovers());
    }

    [EngineFact]
    public void Compose_takes_over_networks_and_volumes_without_a_warning()
    {
        using var app = new TestApp(Shop(), """
            name: NAME
            services:
              db: {image: "busybox:local", command: ["sleep", "1000"], stop_grace_period: 0s, volumes: [{type: volume, source: data, target: /data}]}
            volumes: {data: {}}
            """.Replace("NAME", Name));
        app.Environment["COMPOSE_IGNORE_ORPHANS"] = "1";
        app.Script("up").Succeeded();

        var up = app.Compose("up", "--detach", "db").Succeeded();

        Assert.DoesNotContain("warn", up.All, StringComparison.OrdinalIgnoreCase);
        app.Script("up").Succeeded();
    }

    [EngineFact]
    public void A_project_whose_image_is_missing_is_named_with_the_command_that_makes_it()
    {
        using var app = new TestApp(Apps.Of(Name, ("Api", new Service(new ProjectImage("../src/my api/Api.csproj", "cg-missing-api")))));

        var up = app.Script("up");

        Assert.Equal(1, up.ExitCode);
        Assert.Contains("dotnet publish '../src/my api/Api.csproj' -t:PublishContainer", up.Error);
    }

    [EngineFact]
    public void An_image_is_built_from_a_directory()
    {
        using var app = new TestApp(Apps.Of(Name, ("Built", new Service
        {
            Image = Name + ":built",
            Build = new Build { Context = "./context", Args = { ["WORD"] = "a b" } },
            Command = Command.Of("cat", "/word"),
        })));
        Directory.CreateDirectory(app.Path("context"));
        File.WriteAllText(app.Path("context/Dockerfile"), "FROM busybox:local\nARG WORD\nRUN echo \"$WORD\" >/word\n");

        app.Environment["DOCKER_BUILDKIT"] = "0";
        app.Script("up").Succeeded();
        Shell.Run("docker", "wait", $"{Name}-built-1");

        Assert.Equal("a b\n", app.Script("logs", "built").Succeeded().Output);
        app.Script("down").Succeeded();
        Shell.Run("docker", "image", "rm", Name + ":built");
    }

    [EngineFact]
    public void Hooks_run_inside_the_container()
    {
        var web = Apps.Sleeper();
        web.PostStart.Add(new ServiceHook { Command = Command.Of("sh", "-c", "echo \"$WORD\" >/tmp/hook"), Environment = { ["WORD"] = "a 'b'" } });
        web.PreStop.Add(new ServiceHook { Command = Command.Of("sh", "-c", "echo bye >/data/bye") });
        var data = new Volume();
        web.Volumes.Add(data.At("/data"));
        using var app = new TestApp(Apps.Of(Name, ("Data", data), ("Web", web)));

        app.Script("up").Succeeded();
        Assert.Equal("a 'b'\n", Shell.Run("docker", "exec", $"{Name}-web-1", "cat", "/tmp/hook").Output);
        app.Script("down").Succeeded();

        Assert.Equal("bye\n", Shell.Run("docker", "run", "--rm", "-v", $"{Name}_data:/data", Apps.Image, "cat", "/data/bye").Output);
    }

    private ComposeFile Shop(string greeting = "hello")
    {
        var data = new Volume();
        var guarded = new Volume { Protected = true };
        var db = Apps.Sleeper();
        db.Healthcheck = Healthcheck.Exec("test", "-d", "/data").Every(1.Seconds());
        db.Volumes.Add(data.At("/data"));
        db.Volumes.Add(guarded.At("/guarded"));
        db.Volumes.Add(Volume.Anonymous("/scratch"));
        var migrate = new Service(Apps.Image) { Command = Command.Of("echo", "migrated"), DependsOn = { db.Healthy() } };
        var web = Apps.Sleeper();
        web.DependsOn.Add(migrate.Completed());
        web.Environment["GREETING"] = greeting;
        web.Healthcheck = Healthcheck.Shell("true").Every(1.Seconds());
        return Apps.Of(Name, ("Data", data), ("Guarded", guarded), ("Web", web), ("Migrate", migrate), ("Db", db));
    }

    private static Dictionary<string, string> Ids(TestApp app) =>
        new[] { "web", "migrate", "db" }.ToDictionary(static name => name, name => app.Inspect(name, "{{.Id}} {{.State.StartedAt}}"));
}
