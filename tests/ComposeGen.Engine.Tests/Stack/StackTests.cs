namespace ComposeGen.Engine.Tests.Stack;

/// <summary>Generated stacks on a real swarm.</summary>
public sealed class StackTests
{
    private readonly string _name = ProjectName.New();

    [EngineFact]
    public void A_stack_runs_as_it_was_said_is_updated_and_goes()
    {
        using var swarm = Swarm.Enter();
        using var stack = new TestStack(Application("first"));
        File.WriteAllText(stack.Path("token.txt"), "secret");
        File.WriteAllText(stack.Path("app.conf"), "setting");

        stack.Deploy().Succeeded();
        stack.Converge();

        Assert.Equal(2, stack.Containers("web").Length);
        Assert.Equal("secret", stack.Exec("web", "cat /run/secrets/token"));
        Assert.Equal("setting", stack.Exec("web", "cat /etc/app.conf"));
        Assert.Equal("440 1000\n", stack.Exec("web", "stat -Lc '%a %u' /run/secrets/pin"));
        Assert.Equal("first\n", stack.Exec("web", "echo $STAGE"));
        Assert.Equal("67108864 500000000 50", stack.Inspect("web", "{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.PidsLimit}}"));
        Assert.Equal("1024\n", stack.Exec("web", "df -k /scratch | tail -n 1 | awk '{ print $2 }'"));
        Assert.Contains("10.1.2.3\tother", stack.Exec("web", "cat /etc/hosts").Replace(" ", "\t"), StringComparison.Ordinal);
        Assert.Equal("0\n", stack.Exec("store", "touch /data/kept; echo $?"));
        Assert.Equal("1654:1654\n", stack.Exec("store", "stat -c %u:%g /files"));
        Assert.Equal("on-failure 3", stack.InspectService("store", "{{.Spec.TaskTemplate.RestartPolicy.Condition}} {{.Spec.TaskTemplate.RestartPolicy.MaxAttempts}}"));
        Assert.Equal("host", stack.Inspect("agent", "{{range $name, $_ := .NetworkSettings.Networks}}{{$name}}{{end}}"));
        Assert.Equal([_name + "_data", _name + "_files", _name + "_kept"], stack.Volumes());

        stack.Write(Application("second"));
        stack.Deploy().Succeeded();
        stack.Converge();

        Assert.Equal("second\n", stack.Exec("web", "echo $STAGE"));
        stack.Remove();
        Assert.Empty(stack.Leftovers());
        Assert.Equal([_name + "_data", _name + "_files", _name + "_kept"], stack.Volumes());
    }

    [EngineFact]
    public void A_secret_from_the_environment_is_made_by_the_command_that_the_file_shows()
    {
        var secret = Secret.FromEnvironment("CG_TOKEN");
        var sleeper = Apps.Sleeper();
        sleeper.Secrets.Add(secret);
        using var swarm = Swarm.Enter();
        using var stack = new TestStack(Apps.Of(_name, ("Token", secret), ("App", sleeper)));

        Assert.Contains($"secret not found: {_name}_token", stack.Deploy().Error, StringComparison.Ordinal);

        var command = Assert.Single(stack.Text.Split('\n'), static line => line.Contains("docker secret create", StringComparison.Ordinal)).TrimStart('#', ' ');
        Shell.RunIn(null, new Dictionary<string, string> { ["CG_TOKEN"] = "pa$$ word" }, "sh", "-c", command).Succeeded();
        try
        {
            stack.Deploy().Succeeded();
            stack.Converge();
            Assert.Equal("pa$$ word", stack.Exec("app", "cat /run/secrets/token"));
        }
        finally
        {
            stack.Remove();
            Shell.Run("docker", "secret", "rm", _name + "_token");
        }
    }

    [EngineFact]
    public void The_example_runs()
    {
        using var swarm = Swarm.Enter();
        using var stack = new TestStack(Example.Of(typeof(Board), _name),
            ("redis:8-alpine", StandInImage.Redis),
            ("image: nginx:1.29", $"image: {Apps.Image}\n    command: [\"sleep\", \"1000\"]"));
        File.WriteAllText(stack.Path("token.txt"), "token");
        File.WriteAllText(stack.Path("site.conf"), "listen 80;");
        swarm.AddLabel("board=store");
        try
        {
            stack.Deploy().Succeeded();
            stack.Converge();

            Assert.Equal(2, stack.Containers("web").Length);
            Assert.Equal("listen 80;", stack.Exec("web", "cat /etc/nginx/conf.d/default.conf"));
            Assert.Equal("token", stack.Exec("store", "cat /run/secrets/token"));
            Assert.Equal([_name + "_messages"], stack.Volumes());
        }
        finally
        {
            swarm.RemoveLabel("board");
        }
    }

    [Fact]
    public void The_rules_have_nothing_against_the_example() =>
        Assert.Empty(ComposeGen.Rules.RuleCatalogue.Check(Example.Of(typeof(Board), "board"), null, OutputTargets.Compose | OutputTargets.Stack));

    /// <summary>What rules call an error although the client of docker takes it is refused by the swarm.</summary>
    [EngineTheory]
    [InlineData("a.b: {image: \"busybox:local\"}")]
    [InlineData("a: {image: \"busybox:local\", deploy: {mode: replicated-job, update_config: {parallelism: 1}}}")]
    [InlineData("a: {image: \"busybox:local\", deploy: {mode: global, replicas: 2}}")]
    [InlineData("a: {image: \"busybox:local\", deploy: {endpoint_mode: dnsrr}, ports: [{target: 80, published: 65432}]}")]
    [InlineData("a: {image: \"busybox:local\", volumes: [{type: image, source: \"busybox:local\", target: /x}]}")]
    public void A_swarm_refuses(string service)
    {
        using var swarm = Swarm.Enter();
        using var stack = new TestStack(new ComposeFile(_name));
        File.WriteAllText(stack.Path("stack.yaml"), $"services:\n  {service}\n");

        Assert.NotEqual(0, stack.Deploy().ExitCode);
    }

    private ComposeFile Application(string stage)
    {
        var data = new Volume();
        var files = new Volume { Owner = UserId.Of(1654, 1654) };
        var kept = new Volume { Protected = true };
        var token = Secret.FromFile("./token.txt");
        var pin = Secret.FromFile("./token.txt");
        var config = Config.FromFile("./app.conf");
        var store = Apps.Sleeper();
        store.Volumes = [data.At("/data"), files.At("/files"), kept.At("/kept")];
        store.Restart = RestartPolicy.OnFailureAtMost(3);
        var migrate = new Service(Apps.Image) { Command = Command.Of("true") };
        var agent = Apps.Sleeper();
        agent.NetworkMode = NetworkMode.Host;
        var web = Apps.Sleeper() with
        {
            Scale = 2,
            DependsOn = [migrate.Completed()],
            Environment = new() { ["STAGE"] = stage },
            Secrets = [token, pin.At("pin").OwnedBy(1000, 1000).WithMode("0440")],
            Configs = [config.At("/etc/app.conf")],
            MemLimit = 64.MiB(),
            Cpus = 0.5,
            PidsLimit = 50,
            Tmpfs = "/scratch:size=1m",
            ExtraHosts = new() { ["other"] = "10.1.2.3" },
            Ports = [Port.Publish(80)],
            Deploy = new() { UpdateConfig = new() { Order = UpdateOrder.StartFirst, Monitor = 1.Seconds() } },
        };
        return Apps.Of(_name, ("Data", data), ("Files", files), ("Kept", kept), ("Token", token), ("Pin", pin), ("Conf", config),
            ("Store", store), ("Migrate", migrate), ("Agent", agent), ("Web", web));
    }
}
