namespace ComposeGen.Output.Tests.Scripts;

/// <summary>An application with a text in every place where a text can stand, and what docker must be given of each.</summary>
internal static class HostileEverywhere
{
    public static ComposeFile Create(string[] t)
    {
        var config = Config.FromContent(t[0]);
        config.Key = "config";
        var file = new ComposeFile("hostile");
        var network = new Network { Labels = { ["text"] = t[1] }, DriverOpts = { ["text"] = t[2] } };
        var volume = new Volume { Labels = { ["text"] = t[3] }, DriverOpts = { ["text"] = t[4] } };
        var service = new Service("image")
        {
            Command = Command.Of([.. t.Select(static text => (Text)text)]),
            Entrypoint = Command.Of("first", t[5]),
            Environment = { ["TEXT"] = t[6], ["MIXED"] = $"<{t[7]}{Env.Optional("CG_HOSTILE")}>" },
            Labels = { ["text"] = t[8] },
            WorkingDir = "/" + t[9],
            User = UserId.Named("u" + t[10].Replace(":", "")),
            Hostname = "h" + t[11],
            Logging = new Logging { Driver = "json-file", Options = { ["tag"] = t[12] } },
            Sysctls = { ["text"] = t[13] },
            SecurityOpt = "x=" + t[14],
            Tmpfs = "/t" + t[15],
            DnsSearch = "d" + t[16],
            GroupAdd = "g" + t[17],
            CgroupParent = "/" + t[18],
            StorageOpt = { ["text"] = t[19] },
            Healthcheck = Healthcheck.Shell("h" + t[20]),
            PostStart = { new ServiceHook { Command = Command.Of("hook", t[21]), Environment = { ["TEXT"] = t[22] } } },
            Networks = { network.As("a" + t[23]) },
            Volumes =
            {
                volume.At("/data"),
                new Mount { Type = MountType.Bind, Source = "./s" + t[5].Replace("/", ""), Target = "/bound", Bind = new BindOptions { CreateHostPath = false } },
                new Mount { Type = MountType.Volume, Source = volume, Target = "/labelled", Volume = new VolumeOptions { Labels = { ["text"] = t[6] } } },
            },
            Configs = { config },
        };
        file.AddField("Network", network);
        file.AddField("Volume", volume);
        file.AddField("Web", service);
        return file;
    }

    public static void AssertReceived(List<string[]> commands, string[] t)
    {
        AssertPairs(Single(commands, "network", "create"), ("--label", "text=" + t[1]), ("--opt", "text=" + t[2]));
        AssertPairs(Single(commands, "volume", "create"), ("--label", "text=" + t[3]), ("--opt", "text=" + t[4]));
        var create = commands.Single(static command => command[0] == "create");
        Assert.Equal(["image", t[5], .. t], create[^(t.Length + 2)..]);
        AssertPairs(create,
            ("--entrypoint", "first"), ("--env", "TEXT=" + t[6]), ("--env", "MIXED=<" + t[7] + ">"), ("--label", "text=" + t[8]), ("--workdir", "/" + t[9]),
            ("--user", "u" + t[10].Replace(":", "")), ("--hostname", "h" + t[11]), ("--log-opt", "tag=" + t[12]), ("--sysctl", "text=" + t[13]),
            ("--security-opt", "x=" + t[14]), ("--tmpfs", "/t" + t[15]), ("--dns-search", "d" + t[16]), ("--group-add", "g" + t[17]),
            ("--cgroup-parent", "/" + t[18]), ("--storage-opt", "text=" + t[19]), ("--health-cmd", "h" + t[20]), ("--network-alias", "a" + t[23]));
        var mounts = create.Zip(create.Skip(1)).Where(static pair => pair.First == "--mount").Select(static pair => Fields(pair.Second)).ToList();
        Assert.Contains(mounts[0], field => field.StartsWith("source=/", StringComparison.Ordinal) && field.EndsWith("/s" + t[5].Replace("/", ""), StringComparison.Ordinal));
        Assert.Contains("volume-label=text=" + t[6], mounts[1]);
        var hook = commands.Single(static command => command[0] == "exec");
        Assert.Equal(["exec", "--env", "TEXT=" + t[22], "hostile-web-1", "hook", t[21]], hook);
    }

    private static string[] Single(List<string[]> commands, string first, string second) =>
        commands.Single(command => command[0] == first && command[1] == second);

    private static void AssertPairs(string[] command, params (string, string)[] expected)
    {
        var pairs = command.Zip(command.Skip(1)).ToHashSet();
        foreach (var pair in expected)
        {
            Assert.Contains(pair, pairs);
        }
    }

    /// <summary>As docker's reader of comma-separated values sees it.</summary>
    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
