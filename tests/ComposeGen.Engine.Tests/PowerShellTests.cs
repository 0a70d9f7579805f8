namespace ComposeGen.Engine.Tests;

/// <summary>What docker-run.ps1 does in PowerShell itself, with docker itself.</summary>
public sealed class PowerShellTests
{
    private readonly string _name = ProjectName.New();

    [PowerShellFact]
    public void Up_goes_on_where_the_other_script_was_and_changes_nothing()
    {
        using var app = new TestApp(SinkApp.Create(_name, Random.Shared.Next(100, 255)));
        SinkApp.AddFiles(app.Path, app.Environment);
        app.Script("up").Succeeded();
        var before = Identities(app);

        Assert.Equal("", PowerShell(app, "up").Succeeded().All);
        Assert.Equal(before, Identities(app));

        PowerShell(app, "down").Succeeded();
        Assert.Empty(app.Leftovers());
        PowerShell(app, "up").Succeeded();
        Assert.Equal("", app.Script("up").Succeeded().All);
    }

    [PowerShellFact]
    public void What_ran_once_runs_again_before_one_that_waited_for_it()
    {
        using var app = new TestApp(OwnerTests.OfAnother(_name, "one"));
        PowerShell(app, "up").Succeeded();
        app.Exec("server", "touch /data/file && rm /data/file").Succeeded();

        app.Write(OwnerTests.OfAnother(_name, "two"));
        PowerShell(app, "up").Succeeded();

        app.Exec("server", "touch /data/file").Succeeded();
        Assert.Equal("", PowerShell(app, "up").Succeeded().All);
    }

    [PowerShellFact]
    public void An_application_comes_up_is_looked_at_and_goes()
    {
        using var app = new TestApp(App("hello"));

        var up = PowerShell(app, "up", "--wait").Succeeded();

        Assert.Equal($"{_name}-job-1 created", up.Output.Split('\n').Single(line => line.Contains("job-1 created", StringComparison.Ordinal)));
        Assert.Contains($"{_name}-web-1 started\n", up.Output);
        Assert.Equal("", PowerShell(app, "up").Succeeded().All);
        Assert.Matches($"{_name}-web-1 .*healthy", PowerShell(app, "status").Succeeded().Output);
        Assert.Contains($"{_name}-job-1 | done é", PowerShell(app, "logs").Succeeded().Output);
        Assert.Equal("done é\n", PowerShell(app, "logs", "job").Succeeded().Output);
        var before = Identities(app);
        var dry = PowerShell(app, "down", "--dry-run").Succeeded().Output;
        Assert.Contains($"docker rm -v {_name}-web-1\n", dry);
        Assert.Equal(before, Identities(app));

        var down = PowerShell(app, "down", "--volumes");
        Assert.Equal(1, down.ExitCode);
        Assert.Contains($"  {_name}_data", down.Output);
        Assert.Contains("docker-run.ps1: there is no terminal to ask on; --yes says that you are sure\n", down.Error);
        Assert.Equal(before, Identities(app));

        Assert.Contains($"volume {_name}_guarded is protected and stays", PowerShell(app, "down", "--volumes", "--yes").Succeeded().Output);
        Assert.Equal([_name + "_guarded"], app.Volumes());
        Assert.Empty(app.Leftovers());
        Assert.Empty(app.AnonymousVolumes());
    }

    [PowerShellFact]
    public void Only_what_has_changed_is_made_anew_and_keeps_its_anonymous_volume()
    {
        using var app = new TestApp(App("hello"));
        PowerShell(app, "up", "--wait").Succeeded();
        app.Exec("web", "echo kept >/scratch/row").Succeeded();
        var before = Identities(app);

        app.Write(App("changed it's \"so\" $HOME `d` é\nsecond"));
        PowerShell(app, "up", "--wait").Succeeded();

        Assert.Equal(Container(before, "job"), Container(Identities(app), "job"));
        Assert.NotEqual(Container(before, "web"), Container(Identities(app), "web"));
        Assert.Equal("kept\n", app.Exec("web", "cat /scratch/row").Output);
        Assert.Equal("changed it's \"so\" $HOME `d` é\nsecond\n", app.Exec("web", "echo \"$GREETING\"").Output);
    }

    [PowerShellFact]
    public void Exec_gives_the_words_and_the_exit_code()
    {
        using var app = new TestApp(App("hello"));
        PowerShell(app, "up", "--wait").Succeeded();

        var run = PowerShell(app, "exec", "web", "sh", "-c", "printf '<%s>' \"$@\"; exit 7", "--", "a b", "--yes", "it's", "$HOME", "", "\"q\"", "a\\", "é");

        Assert.Equal("<a b><--yes><it's><$HOME><><\"q\"><a\\><é>", run.Output.TrimEnd('\n'));
        Assert.Equal(7, run.ExitCode);
        Assert.Contains("there is no service other", PowerShell(app, "exec", "other", "true").Error);
    }

    [PowerShellFact]
    public void A_volume_comes_back_and_what_is_in_use_is_refused()
    {
        using var app = new TestApp(App("hello"));
        PowerShell(app, "up", "--wait").Succeeded();
        app.Exec("web", "cd /data; printf 'zero\\000byte' >'a \"b\" é'; mkdir -p d/e; chown 5:6 d; chmod 2750 d; ln -s d/e link").Succeeded();
        const string Listing = "cd /data; find . | sort | xargs -d '\\n' stat -c '%n %a %u:%g %F'; md5sum a*";
        var before = app.Exec("web", Listing).Output;

        Assert.Contains("is in use by", PowerShell(app, "backup", "data", "--output", app.Path("out it's")).Error);
        PowerShell(app, "backup", "data", "--stop", "--output", app.Path("out it's")).Succeeded();
        var file = Assert.Single(Directory.GetFiles(app.Path("out it's"), "*.tar.gz"));
        Assert.Equal("running", app.Inspect("web", "{{.State.Status}}"));
        app.Exec("web", "rm -r /data/d; echo other >/data/other").Succeeded();

        var refused = PowerShell(app, "restore", file, "--stop");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("not empty", refused.Error);
        Assert.Equal("other\n", app.Exec("web", "cat /data/other").Output);
        PowerShell(app, "restore", file, "--stop", "--replace").Succeeded();
        Assert.Equal(before, app.Exec("web", Listing).Output);
    }

    [PowerShellFact]
    public void What_fails_is_said_with_the_exit_code_1()
    {
        var broken = new Service(Apps.Image) { Command = Command.Of("sh", "-c", "echo the disk is full; exit 3") };
        var web = Apps.Sleeper();
        web.DependsOn.Add(broken.Completed());
        using var app = new TestApp(Apps.Of(_name, ("Broken", broken), ("Web", web)));

        var up = PowerShell(app, "up");
        Assert.Equal(1, up.ExitCode);
        Assert.Contains($"docker-run.ps1: {_name}-web-1 cannot start: {_name}-broken-1 exited with code 3\n", up.Error);
        Assert.Contains("  | the disk is full\n", up.Error);

        app.Write(Apps.Of(_name, ("Other", new Service(Apps.Image) { Command = Command.Of("/no/such/program") })));
        up = PowerShell(app, "up", "--remove-orphans");
        Assert.Equal(1, up.ExitCode);
        Assert.Contains($"{_name}-other-1 could not be started (exit code 127)", up.Error);
        Assert.Equal([_name + "-other-1"], Engine.ContainerNames(_name));
        app.Environment["DOCKER_HOST"] = "unix:///nonexistent.sock";
        up = PowerShell(app, "up");
        Assert.Equal(1, up.ExitCode);
        Assert.StartsWith("docker-run.ps1: the docker engine does not answer: Cannot connect", up.Error);
        app.Environment.Remove("DOCKER_HOST");
        Assert.Contains("unknown option --no-such", PowerShell(app, "up", "--no-such").Error);
    }

    private static ShellResult PowerShell(TestApp app, params string[] arguments) => app.Script("docker-run.ps1", arguments);

    private static string Container(string[] identities, string service) =>
        identities.Single(line => line.Contains($"-{service}-", StringComparison.Ordinal)).Split(' ')[1];

    private static string[] Identities(TestApp app) => [.. Engine.ContainerNames(app.Name)
        .Select(static name => name + Shell.Run("docker", "container", "inspect", "--format", " {{.Id}} {{.State.StartedAt}}", name).Output)];

    private ComposeFile App(string greeting)
    {
        var data = new Volume();
        var guarded = new Volume { Protected = true };
        var job = new Service(Apps.Image) { Command = Command.Of("echo", "done é") };
        var web = Apps.Sleeper();
        web.DependsOn.Add(job.Completed());
        web.Environment["GREETING"] = greeting;
        web.Healthcheck = Healthcheck.Shell("true").Every(1.Seconds());
        web.Volumes.AddRange([data.At("/data"), guarded.At("/guarded"), Volume.Anonymous("/scratch")]);
        return Apps.Of(_name, ("Data", data), ("Guarded", guarded), ("Web", web), ("Job", job));
    }
}
