using System.Diagnostics;

namespace ComposeGen.Engine.Tests;

/// <summary>What an operator does with the script, and what happens when things go wrong.</summary>
public sealed class OperationTests
{
    private readonly string _name = ProjectName.New();

    [EngineFact]
    public void A_container_that_does_not_start_is_named_with_the_reason_and_nothing_is_taken_back()
    {
        var broken = new Service(Apps.Image) { Command = Command.Of("/no/such/program") };
        using var app = new TestApp(Apps.Of(_name, ("First", Apps.Sleeper()), ("Second", broken)));

        var up = app.Script("up");

        Assert.Equal(1, up.ExitCode);
        Assert.Contains($"{_name}-second-1 could not be started (exit code 127)", up.Error);
        Assert.Contains("no such file", up.Error);
        Assert.Equal("running", app.Inspect("first", "{{.State.Status}}"));
    }

    [EngineFact]
    public void Without_docker_or_its_engine_one_line_says_so()
    {
        using var app = new TestApp(Apps.Of(_name, ("Web", Apps.Sleeper())));
        var bin = Directory.CreateDirectory(app.Path("bin")).FullName;
        foreach (var tool in new[] { "sh", "dirname", "tr" })
        {
            File.CreateSymbolicLink(Path.Combine(bin, tool), Shell.Run("which", tool).Succeeded().Output.Trim());
        }

        foreach (var command in new[] { "up", "down", "status", "logs" })
        {
            app.Environment["DOCKER_HOST"] = "unix:///nonexistent.sock";
            var run = app.Script(command);
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Matches("^docker-run.sh: the docker engine does not answer: Cannot connect .*\n$", run.Error);

            run = Shell.RunIn(null, new Dictionary<string, string> { ["PATH"] = bin }, "/bin/sh", app.Path("docker-run.sh"), command);
            Assert.Equal((1, "docker-run.sh: there is no docker on the PATH; install the docker client, or add it to the PATH\n"), (run.ExitCode, run.All));
        }
    }

    [EngineFact]
    public void What_another_up_makes_meanwhile_is_left_to_it()
    {
        using var app = new TestApp(Apps.Of(_name, ("Web", Apps.Sleeper())));
        var docker = Shell.Run("which", "docker").Succeeded().Output.Trim();
        Directory.CreateDirectory(app.Path("bin"));
        File.WriteAllText(app.Path("bin/docker"), $"""
            #!/bin/sh
            # Somebody else is always a moment faster.
            if [ "$1" = create ]; then '{docker}' "$@" >/dev/null 2>&1 && '{docker}' start {_name}-web-1 >/dev/null; fi
            exec '{docker}' "$@"
            """);
        Shell.Run("chmod", "+x", app.Path("bin/docker")).Succeeded();
        app.Environment["PATH"] = app.Path("bin") + ":" + Environment.GetEnvironmentVariable("PATH");

        var up = app.Script("up");

        Assert.Equal(1, up.ExitCode);
        Assert.Equal($"docker-run.sh: another 'up' has made {_name}-web-1 meanwhile; when it has ended, run 'up' again\n", up.Error);
        Assert.Equal("running", app.Inspect("web", "{{.State.Status}}"));
        Assert.Equal("", app.Script("up").Succeeded().All);
    }

    [EngineFact]
    public void A_port_that_is_taken_is_named_and_the_next_up_goes_on()
    {
        var first = Apps.Sleeper();
        first.Ports.Add(Port.Publish(80));
        var second = Apps.Sleeper();
        using var app = new TestApp(Apps.Of(_name, ("First", first)));
        app.Script("up").Succeeded();
        var port = Shell.Run("docker", "port", _name + "-first-1", "80/tcp").Succeeded().Output.Split('\n')[0].Split(':')[^1];
        second.Ports.Add(Port.Publish(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), to: 80));
        app.Write(Apps.Of(_name, ("First", first), ("Second", second)));

        var up = app.Script("up");
        Assert.Equal(1, up.ExitCode);
        Assert.Contains("port is already allocated", up.Error);
        Assert.Contains($"{_name}-second-1 could not be started", up.Error);

        Shell.Run("docker", "stop", "--time", "0", _name + "-first-1").Succeeded();
        app.Write(Apps.Of(_name, ("Second", second)));
        app.Script("up", "--remove-orphans").Succeeded();
        Assert.Equal("running", app.Inspect("second", "{{.State.Status}}"));
    }

    [EngineFact]
    public void A_directory_of_blanks_and_other_letters_a_link_to_it_and_odd_volumes_change_nothing()
    {
        var odd = new Volume { Name = _name + "_odd.NAME-1.x" };
        var web = Apps.Sleeper();
        web.Environment["ODD"] = "\"it's\" $HOME `id` \\ é 漢 \n\t x";
        web.Volumes.Add(odd.At("/data"));
        web.Volumes.Add(Bind.From("./a b").CreateHostPath().At("/bound"));
        using var app = new TestApp(Apps.Of(_name, ("Odd", odd), ("Web", web)));
        var directory = Directory.CreateDirectory(app.Path("p r 'é漢\" $x")).FullName;
        File.Copy(app.Path("docker-run.sh"), Path.Combine(directory, "docker-run.sh"));
        var link = app.Path("link to it");
        File.CreateSymbolicLink(link, Path.Combine(directory, "docker-run.sh"));

        Shell.RunIn("/usr", null, "sh", Path.Combine(directory, "docker-run.sh"), "up").Succeeded();
        Assert.Equal("", Shell.RunIn("/", null, "sh", link, "up").Succeeded().All);

        Assert.Equal("\"it's\" $HOME `id` \\ é 漢 \n\t x\n", app.Exec("web", "echo \"$ODD\"; touch /data/file /bound/file").Output);
        Assert.True(File.Exists(Path.Combine(directory, "a b", "file")));
        Shell.RunIn("/", null, "sh", link, "backup", "--stop", "--output", app.Path("ü out")).Succeeded();
        var file = Assert.Single(Directory.GetFiles(app.Path("ü out"), "*.tar.gz"));
        Assert.Contains("is not empty", Shell.RunIn("/", null, "sh", link, "restore", file, "--stop").Error);
        Shell.RunIn("/", null, "sh", link, "restore", file, "--stop", "--replace").Succeeded();
        Shell.RunIn("/", null, "sh", link, "down", "--volumes", "--yes").Succeeded();
    }

    [EngineFact]
    public void A_container_that_ends_at_once_fails_a_waiting_up_with_its_last_lines()
    {
        var broken = new Service(Apps.Image) { Command = Command.Of("sh", "-c", "echo no such database; exit 3") };
        using var app = new TestApp(Apps.Of(_name, ("Web", broken)));

        var up = app.Script("up", "--wait");

        Assert.Equal(1, up.ExitCode);
        Assert.Contains($"{_name}-web-1 exited with code 3", up.Error);
        Assert.Contains("  | no such database", up.Error);
    }

    [EngineFact]
    public void A_time_out_ends_the_wait_for_health_and_for_an_end()
    {
        var slow = Apps.Sleeper();
        slow.Healthcheck = Healthcheck.Shell("test -e /healthy").Every(1.Seconds()).Failing(1000);
        var web = Apps.Sleeper();
        web.DependsOn.Add(slow.Healthy());
        using var app = new TestApp(Apps.Of(_name, ("Slow", slow), ("Web", web)));

        var up = app.Script("up", "--timeout", "2");
        Assert.Equal(1, up.ExitCode);
        Assert.Contains($"{_name}-web-1 cannot start: {_name}-slow-1 is not healthy after 2 s", up.Error);

        slow.Healthcheck = null;
        web.DependsOn = new ComposeList<Dependency> { slow.Completed() };
        app.Write(Apps.Of(_name, ("Slow", slow), ("Web", web)));
        up = app.Script("up", "--timeout=1");
        Assert.Equal(1, up.ExitCode);
        Assert.Contains($"{_name}-slow-1 has not ended after 1 s", up.Error);

        // Who does not need it starts all the same.
        web.DependsOn = new ComposeList<Dependency> { slow.Completed() with { Required = false } };
        app.Write(Apps.Of(_name, ("Slow", slow), ("Web", web)));
        up = app.Script("up", "--timeout=1").Succeeded();
        Assert.Contains($"{_name}-web-1 starts although {_name}-slow-1 has not ended after 1 s", up.Error);
        Assert.Contains("--timeout needs whole seconds, not 1.5", app.Script("up", "--timeout=1.5").Error);
    }

    [EngineFact]
    public void Orphans_are_reported_and_removed_only_if_asked_to()
    {
        using var app = new TestApp(Apps.Of(_name, ("Web", Apps.Sleeper()), ("Old", Apps.Sleeper())));
        app.Script("up").Succeeded();
        app.Write(Apps.Of(_name, ("Web", Apps.Sleeper())));

        var up = app.Script("up").Succeeded();
        Assert.Contains($"{_name}-old-1 belongs to the service old, which the definition no longer has; --remove-orphans removes it", up.Error);
        Assert.Equal("running", app.Inspect("old", "{{.State.Status}}"));

        app.Script("up", "--remove-orphans").Succeeded();
        Assert.Equal([_name + "-web-1"], Names(app));
    }

    [EngineFact]
    public void Down_removes_nothing_of_others()
    {
        var web = Apps.Sleeper();
        web.ContainerName = _name + "-shared";
        var data = new Volume();
        web.Volumes.Add(data.At("/data"));
        using var app = new TestApp(Apps.Of(_name, ("Data", data), ("Web", web)));
        Shell.Run("docker", "create", "--name", _name + "-shared", Apps.Image).Succeeded();
        Shell.Run("docker", "network", "create", _name + "_default").Succeeded();
        Shell.Run("docker", "volume", "create", _name + "_data").Succeeded();
        try
        {
            Assert.Contains("exists and is not part of", app.Script("up").Error);
            var down = app.Script("down", "--volumes", "--yes").Succeeded();

            Assert.Contains($"volume {_name}_data was not made by {_name} and stays", down.Error);
            Shell.Run("docker", "container", "inspect", _name + "-shared").Succeeded();
            Shell.Run("docker", "network", "inspect", _name + "_default").Succeeded();
            Assert.Equal([_name + "_data"], app.Volumes());
        }
        finally
        {
            Shell.Run("docker", "rm", _name + "-shared");
            Shell.Run("docker", "network", "rm", _name + "_default");
        }
    }

    [EngineFact]
    public void Volumes_are_listed_with_their_size_before_they_are_removed()
    {
        var web = Apps.Sleeper();
        var data = new Volume();
        web.Volumes.Add(data.At("/data"));
        using var app = new TestApp(Apps.Of(_name, ("Data", data), ("Web", web)));
        app.Script("up").Succeeded();
        app.Exec("web", "dd if=/dev/zero of=/data/file bs=1000 count=3000").Succeeded();

        var down = app.Script("down", "--volumes");

        Assert.Equal(1, down.ExitCode);
        Assert.Contains($"  {_name}_data  3MB\n", down.Output);
        Assert.Single(app.Volumes());
        Assert.Equal([_name + "-web-1"], Names(app));
    }

    [EngineFact]
    public void Exec_runs_a_command_as_it_stands_and_gives_back_its_exit_code()
    {
        using var app = new TestApp(Apps.Of(_name, ("Web", Apps.Sleeper())));
        app.Script("up").Succeeded();

        var run = app.Script("exec", "web", "sh", "-c", "printf '<%s>' \"$@\"; exit 7", "--", "a b", "--yes", "it's", "$HOME", "");

        Assert.Equal("<a b><--yes><it's><$HOME><>", run.Output);
        Assert.Equal(7, run.ExitCode);
        Assert.Contains("there is no service other", app.Script("exec", "other", "true").Error);
        Assert.Contains("exec needs a service and a command", app.Script("exec", "web").Error);
    }

    [EngineFact]
    public void Status_shows_health_and_what_is_missing()
    {
        var web = Apps.Sleeper();
        web.Healthcheck = Healthcheck.Shell("true").Every(1.Seconds());
        using var app = new TestApp(Apps.Of(_name, ("Web", web), ("Other", Apps.Sleeper())));
        app.Script("up", "--wait").Succeeded();
        Shell.Run("docker", "rm", "--force", _name + "-other-1").Succeeded();

        var status = app.Script("status").Succeeded().Output;

        Assert.Contains("(healthy)", status);
        Assert.Contains($"{_name}-other-1 is not there", status);
    }

    [EngineFact]
    public void Followed_logs_keep_their_lines_whole()
    {
        Service Writer(string letter) => new(Apps.Image)
        {
            Command = Command.Of("sh", "-c", $"l=$(head -c 3000 /dev/zero | tr '\\0' {letter}); i=0; while [ $i -lt 200 ]; do echo \"$l\"; i=$((i+1)); done; printf end"),
        };
        using var app = new TestApp(Apps.Of(_name, ("A", Writer("a")), ("B", Writer("b")), ("C", Writer("c"))));
        app.Script("up").Succeeded();

        var lines = app.Script("logs", "--follow").Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(603, lines.Length);
        Assert.All(lines, line => Assert.Matches($"^{_name}-(a|b|c)-1 \\| (\\1{{3000}}|end)$", line));
    }

    [EngineFact]
    public void It_works_through_a_link_and_in_a_path_with_spaces()
    {
        var web = Apps.Sleeper();
        web.Environment["FROM_FILE"] = Env.Optional("CG_FROM_FILE");
        web.Volumes.Add(Bind.From("./config").At("/config"));
        using var app = new TestApp(Apps.Of(_name, ("Web", web)));
        var place = Directory.CreateDirectory(app.Path("a b/it's"));
        Directory.CreateDirectory(System.IO.Path.Combine(place.FullName, "config"));
        File.Move(app.Path("docker-run.sh"), System.IO.Path.Combine(place.FullName, "docker-run.sh"));
        File.WriteAllText(System.IO.Path.Combine(place.FullName, ".env"), "CG_FROM_FILE=yes\n");
        Directory.CreateSymbolicLink(app.Path("linked"), place.FullName);
        File.CreateSymbolicLink(app.Path("first"), "linked/docker-run.sh");
        File.CreateSymbolicLink(app.Path("docker-run.sh"), app.Path("first"));

        app.Script("up").Succeeded();

        Assert.Equal("yes\n", app.Exec("web", "echo $FROM_FILE").Output);
        Assert.Equal("", Shell.RunIn(app.Directory, null, "sh", "first", "up", "--dry-run").Succeeded().Output);
        Assert.Equal("", Shell.RunIn(app.Path("linked"), null, "sh", "./docker-run.sh", "up", "--dry-run").Succeeded().Output);
    }

    [EngineFact]
    public void The_lines_of_a_dry_run_make_the_same_containers()
    {
        using var app = new TestApp(SinkApp.Create(_name, Random.Shared.Next(100, 255)));
        SinkApp.AddFiles(app.Path, app.Environment);
        var dry = app.Script("up", "--dry-run").Succeeded().Output;
        Assert.DoesNotContain("$ecret", dry);
        Assert.Empty(app.Leftovers());
        Assert.All(dry.Split('\n', StringSplitOptions.RemoveEmptyEntries), static line => Assert.Matches("^(docker |nl=|until |sh )", line));

        Shell.RunIn("/", app.Environment, "sh", "-e", "-c", dry).Succeeded();
        var typed = Names(app).ToDictionary(static name => name, ContainerInspection.Of);
        Engine.Remove(_name, []);
        app.Script("up").Succeeded();
        var scripted = Names(app).ToDictionary(static name => name, ContainerInspection.Of);

        Assert.Equal(4, typed.Count);
        foreach (var (name, facts) in scripted)
        {
            // The engine keeps what it was given: here the name, there the id.
            facts.Remove(".HostConfig.VolumesFrom");
            typed[name].Remove(".HostConfig.VolumesFrom");
            InspectTests.AssertEqual(name, InspectTests.WithoutIds(typed[name]), InspectTests.WithoutIds(facts));
        }
    }

    [EngineFact]
    public void An_up_that_was_killed_at_any_moment_goes_on_the_next_time()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        using var app = new TestApp(Killed("0"));
        app.Script("up").Succeeded();
        app.Exec("db", "echo kept >/scratch/row").Succeeded();
        for (var round = 1; round <= 8; round++)
        {
            app.Write(Killed(round.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            using (var process = Process.Start(new ProcessStartInfo("setsid", ["sh", app.Path("docker-run.sh"), "up"]) { RedirectStandardError = true, RedirectStandardOutput = true })!)
            {
                Thread.Sleep(random.Next(50, 2500));
                ProcessGroup.Signal(process, "KILL");
                process.WaitForExit();
            }

            // What docker was told last may still be under way.
            Thread.Sleep(500);
            var up = app.Script("up");
            Assert.True(up.ExitCode == 0, $"seed {seed}, round {round}: {up.All}");
            Assert.Equal("", app.Script("up").Succeeded().All);
            Assert.Equal([_name + "-db-1", _name + "-web-1"], Names(app));
            Assert.True(app.Exec("db", "cat /scratch/row").Output == "kept\n", $"seed {seed}, round {round}: the anonymous volume is another");
            Assert.Equal($"{_name}_back {_name}_front ", app.Inspect("web", "{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}") + " ");
            Assert.Equal($"round {round}\n", app.Exec("web", "cat /etc/round").Output);
        }
    }

    private ComposeFile Killed(string round)
    {
        var back = new Network();
        var front = new Network();
        var config = Config.FromContent("round " + round + "\n");
        config.Key = "round";
        var db = Apps.Sleeper();
        db.Volumes.Add(Volume.Anonymous("/scratch"));
        db.Labels["round"] = round;
        db.Networks.Add(back.As("db"));
        var web = Apps.Sleeper();
        web.Networks.Add(back.As("web"));
        web.Networks.Add(front.As("web"));
        web.Configs.Add(config.At("/etc/round"));
        web.DependsOn.Add(db.Started());
        return Apps.Of(_name, ("Back", back), ("Front", front), ("Db", db), ("Web", web));
    }

    private static string[] Names(TestApp app) => [.. Shell.Run("docker", "ps", "--all", "--filter",
        "label=com.docker.compose.project=" + app.Name, "--format", "{{.Names}}").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
}
