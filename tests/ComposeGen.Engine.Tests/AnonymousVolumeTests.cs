namespace ComposeGen.Engine.Tests;

/// <summary>Volumes that the engine named: they go with <c>down</c>, and never with a change of the definition.</summary>
public sealed class AnonymousVolumeTests
{
    private readonly string _name = ProjectName.New();

    [EngineTheory]
    [InlineData(Way.Compose)]
    [InlineData(Way.Script)]
    public void A_container_that_is_made_anew_keeps_what_is_in_them(Way way)
    {
        using var app = new TestApp(App("one"));
        app.Up(way).Succeeded();
        var before = Mounts(app);
        app.Exec("db", "echo kept >/data/file && echo kept >'/with space/file'").Succeeded();

        foreach (var word in new[] { "two", "three" })
        {
            app.Write(App(word));
            app.Up(way).Succeeded();
            Assert.Equal(word, app.Inspect("db", "{{index .Config.Labels \"word\"}}"));
            Assert.Equal(before, Mounts(app));
            Assert.Equal("kept\nkept\n", app.Exec("db", "cat /data/file '/with space/file'").Succeeded().Output);
        }

        app.Down(way);
        Assert.Equal(way == Way.Script ? 0 : 2, app.AnonymousVolumes().Length);
        if (way == Way.Compose)
        {
            return; // Its 'down' leaves them.
        }

        Assert.Empty(app.Volumes());
        app.Up(way).Succeeded();
        Assert.NotEqual(before, Mounts(app));
    }

    [EngineFact]
    public void One_that_the_definition_no_longer_has_stays_and_is_named()
    {
        using var app = new TestApp(App("one"));
        app.Script("up").Succeeded();
        var volume = app.Inspect("db", "{{range .Mounts}}{{if eq .Destination \"/with space\"}}{{.Name}}{{end}}{{end}}");

        app.Write(App("two", hasSecond: false));
        var up = app.Script("up").Succeeded();

        Assert.Contains($"{_name}-db-1 no longer has an anonymous volume at /with space; the former one stays: docker volume rm {volume}", up.Output);
        Assert.DoesNotContain(volume, Mounts(app));
        Assert.True(Engine.HasVolume(volume));
        app.Down(Way.Script);
        Assert.Equal([volume], app.AnonymousVolumes());
    }

    [EngineFact]
    public void One_that_becomes_a_named_one_stays_and_is_named()
    {
        using var app = new TestApp(App("one"));
        app.Script("up").Succeeded();
        var data = new Volume();

        app.Write(App("two", data));
        var up = app.Script("up").Succeeded();

        Assert.Contains(" no longer has an anonymous volume at /data; the former one stays", up.Output);
        Assert.Contains(_name + "_data", Mounts(app));
        app.Down(Way.Script);
        Assert.Equal([_name + "_data"], app.Volumes());
    }

    [EngineFact]
    public void A_definition_that_the_engine_refuses_leaves_the_former_container_running()
    {
        using var app = new TestApp(App("one"));
        app.Script("up").Succeeded();
        var before = app.Inspect("db", "{{.Id}} {{.State.StartedAt}}");
        var refused = App("two");
        refused.Services[0].MemLimit = 1.KiB();

        app.Write(refused);
        var up = app.Script("up");

        Assert.Equal(1, up.ExitCode);
        Assert.Contains($"{_name}-db-1 could not be made; the former one stays", up.Error);
        Assert.Equal(before, app.Inspect("db", "{{.Id}} {{.State.StartedAt}}"));
    }

    [EngineFact]
    public void An_up_that_was_interrupted_goes_on_with_the_former_container()
    {
        using var app = new TestApp(App("one"));
        app.Script("up").Succeeded();
        app.Exec("db", "echo kept >/data/file").Succeeded();
        var before = Mounts(app);
        Shell.Run("docker", "rename", _name + "-db-1", _name + "-db-1-former").Succeeded();

        app.Write(App("two"));
        app.Script("up").Succeeded();

        Assert.Equal(before, Mounts(app));
        Assert.Equal("kept\n", app.Exec("db", "cat /data/file").Succeeded().Output);
        Assert.Single(Engine.Containers(_name));
        app.Down(Way.Script);
        Assert.Empty(app.AnonymousVolumes());
    }

    [EngineFact]
    public void The_script_keeps_those_of_a_container_that_compose_made()
    {
        using var app = new TestApp(App("one"));
        app.Up(Way.Compose).Succeeded();
        var before = Mounts(app);

        app.Up(Way.Script).Succeeded();

        Assert.Equal(before, Mounts(app));
        app.Down(Way.Script);
        Assert.Empty(app.AnonymousVolumes());
    }

    [EngineFact]
    public void A_dry_run_says_that_they_are_kept_and_changes_nothing()
    {
        using var app = new TestApp(App("one"));
        app.Script("up").Succeeded();
        var before = app.Inspect("db", "{{.Id}}");

        app.Write(App("two"));
        var up = app.Script("up", "--dry-run").Succeeded();

        Assert.StartsWith($"# the new {_name}-db-1 also gets the anonymous volumes of the former one\ndocker rename {_name}-db-1 {_name}-db-1-former\ndocker create ", up.Output);
        Assert.Equal(before, app.Inspect("db", "{{.Id}}"));
    }

    /// <summary>An image that declares a volume, and a definition that adds one without a name.</summary>
    private ComposeFile App(string word, Volume? data = null, bool hasSecond = true)
    {
        var db = new Service(StandInImage.Redis)
        {
            Command = Command.Of("redis-server"),
            Labels = { ["word"] = word },
            Healthcheck = Healthcheck.Exec("redis-cli", "ping").Every(1.Seconds()),
        };
        if (hasSecond)
        {
            db.Volumes.Add(Volume.Anonymous("/with space"));
        }

        if (data is null)
        {
            return Apps.Of(_name, ("Db", db));
        }

        db.Volumes.Add(data.At("/data"));
        return Apps.Of(_name, ("Data", data), ("Db", db));
    }

    private static string Mounts(TestApp app) => string.Join('\n', app.Inspect("db", "{{range .Mounts}}{{.Destination}} {{.Name}}\n{{end}}")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
