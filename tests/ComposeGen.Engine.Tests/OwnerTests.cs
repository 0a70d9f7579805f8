namespace ComposeGen.Engine.Tests;

/// <summary>A fresh volume belongs to root; with an owner, a service that runs as another user writes into it.</summary>
public sealed class OwnerTests
{
    private readonly string _name = ProjectName.New();

    [EngineTheory]
    [InlineData(Way.Compose)]
    [InlineData(Way.Script)]
    public void Without_an_owner_another_user_than_root_is_denied(Way way)
    {
        using var app = new TestApp(Server(new Volume()));

        _ = way == Way.Compose ? app.Compose("up", "--detach") : app.Script("up");
        Shell.Run("docker", "wait", _name + "-server-1");

        Assert.Equal("exited 1", app.Inspect("server", "{{.State.Status}} {{.State.ExitCode}}"));
        Assert.Contains("can't create /data/notes.txt: Permission denied", Shell.Run("docker", "logs", _name + "-server-1").Error);
    }

    [EngineTheory]
    [InlineData(Way.Compose)]
    [InlineData(Way.Script)]
    public void With_an_owner_it_writes(Way way)
    {
        using var app = new TestApp(Server(new Volume { Owner = UserId.Of(1654, 1654) }));

        app.Up(way).Succeeded();

        Assert.Equal("running", app.Inspect("server", "{{.State.Status}}"));
        Assert.Equal("written by 1654\n", Notes(app));
        Assert.Equal("exited 0", app.Inspect("data-owner", "{{.State.Status}} {{.State.ExitCode}}"));
        app.Down(way);
        app.Up(way).Succeeded();
        Assert.Equal("written by 1654\nwritten by 1654\n", Notes(app));
        app.Down(way);
        Assert.Empty(app.AnonymousVolumes());
    }

    [EngineFact]
    public void An_owner_that_is_added_later_gets_what_root_has_written()
    {
        var volume = new Volume();
        using var app = new TestApp(Server(volume));
        _ = app.Script("up");
        Shell.Run("docker", "run", "--rm", "--volume", _name + "_data:/data", Apps.Image, "sh", "-c", "echo by root >/data/notes.txt").Succeeded();

        volume.Owner = UserId.Of(1654, 1654);
        app.Write(Server(volume));
        app.Script("up").Succeeded();

        Assert.Equal("by root\nwritten by 1654\n", Notes(app));
    }

    [EngineTheory]
    [InlineData(Way.Compose)]
    [InlineData(Way.Script)]
    public void A_container_that_is_made_anew_does_not_give_the_volume_back_to_its_image(Way way)
    {
        using var app = new TestApp(OfAnother(_name, "one"));
        app.Up(way).Succeeded();
        app.Exec("server", "touch /data/file && rm /data/file").Succeeded();

        app.Write(OfAnother(_name, "two"));
        app.Up(way).Succeeded();

        app.Exec("server", "touch /data/file").Succeeded();
        if (way == Way.Script)
        {
            Assert.Equal("", app.Script("up").Succeeded().All);
        }
    }

    /// <summary>A volume with an owner over a directory that the image gives to another.</summary>
    internal static ComposeFile OfAnother(string name, string edition)
    {
        var data = new Volume { Owner = UserId.Of(1654, 1654) };
        var server = new Service(StandInImage.OfAnother) { Environment = { ["EDITION"] = edition }, Volumes = { data.At("/data") } };
        return Apps.Of(name, ("Data", data), ("Server", server));
    }

    private static string Notes(TestApp app)
    {
        // The server has been started, which is not to say that it has come so far.
        for (var i = 0; i < 50 && app.Exec("server", "test -s /data/notes.txt").ExitCode != 0; i++)
        {
            Thread.Sleep(100);
        }

        return app.Exec("server", "cat /data/notes.txt").Succeeded().Output;
    }

    private ComposeFile Server(Volume data)
    {
        var server = new Service(StandInImage.DotNet)
        {
            Environment = { ["DATA_PATH"] = "/data" },
            Volumes = { data.At("/data") },
        };
        return Apps.Of(_name, ("Data", data), ("Server", server));
    }
}
