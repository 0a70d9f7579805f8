using CsCheck;

namespace ComposeGen.Output.Tests.Overlays;

/// <summary>Applications of a few names and values, so that two of them have much in common and differ in every way.</summary>
internal static class RandomApp
{
    private static readonly string[] Words = ["one", "two", "three", "4", "null", "a.b", "x y"];

    public static readonly Gen<ComposeFile> Gen = CsCheck.Gen.Int.Select(static seed => Create(new Random(seed)));

    public static ComposeFile Create(Random random)
    {
        var file = new ComposeFile("app");
        Volume[] volumes = [new() { Key = "data" }, new() { Key = "logs", Labels = Map(random) }];
        Network[] networks = [new() { Key = "front", Labels = Map(random) }, new() { Key = "back", Internal = Maybe(random) ? true : null }];
        Secret[] secrets = [Secret.FromFile("./one"), Secret.FromEnvironment("HOME")];
        Config[] configs = [Config.FromFile("./one"), Config.FromContent(Word(random))];
        (secrets[0].Key, secrets[1].Key, configs[0].Key, configs[1].Key) = ("s1", "s2", "c1", "c2");
        if (Maybe(random))
        {
            networks[0].Ipam = new() { Config = { new IpamPool { Subnet = Pick(random, "10.1.0.0/24", "10.2.0.0/24") } } };
        }

        volumes.ToList().ForEach(file.Volumes.Add);
        networks.ToList().ForEach(file.Networks.Add);
        secrets.ToList().ForEach(file.Secrets.Add);
        configs.ToList().ForEach(file.Configs.Add);
        foreach (var name in Some(random, "api", "db", "my.job"))
        {
            var service = Service(random, volumes, networks, secrets, configs);
            service.Key = name;
            file.Services.Add(service);
        }

        var last = file.Services.Count > 0 ? file.Services[^1] : null;
        foreach (var service in file.Services)
        {
            if (service != last && Maybe(random))
            {
                service.DependsOn.Add(Maybe(random) ? last!.Started() : last!.Completed());
            }
        }

        if (Maybe(random))
        {
            file.Extensions["x-note"] = Pick<ExtensionValue>(random, "text", ExtensionValue.List("a", 1), new ComposeMap<ExtensionValue> { ["k"] = Word(random), ["l"] = 2 });
        }

        return file;
    }

    private static Service Service(Random random, Volume[] volumes, Network[] networks, Secret[] secrets, Config[] configs)
    {
        var service = new Service(Pick(random, "busybox:local", "other:1")) { Environment = Map(random), Labels = Map(random), Annotations = Map(random) };
        service.Volumes.AddRange(Some(random, "/data", "/logs", "/tmp").Select(target =>
            target == "/tmp" ? Tmpfs.At(target, Pick(random, 1, 2).MiB()) : Pick(random, volumes).At(target) is var mount && Maybe(random) ? mount.AsReadOnly() : mount));
        service.Ports.AddRange(Some(random, 80, 443).Select(target => Port.Publish(Pick(random, 8080, 8081) + target, to: target) is var port && Maybe(random) ? port.Udp() : port));
        service.Secrets.AddRange(Some(random, secrets).Select(secret => Maybe(random) ? (SecretReference)secret : secret.At(Pick(random, "x", "/run/secrets/s1") + secret.Key)));
        service.Configs.AddRange(Some(random, configs).Select(config => Maybe(random) ? (ConfigReference)config : config.At("/etc/" + config.Key)));
        service.CapAdd.AddRange(Some(random, "NET_ADMIN", "SYS_TIME", "KILL").Select(static word => (Text)word));
        service.SecurityOpt.AddRange(Some(random, "no-new-privileges:true", "apparmor=x").Select(static word => (Text)word));
        service.Dns.AddRange(Some(random, "1.1.1.1", "8.8.8.8").Select(static word => (Text)word));
        service.Expose.AddRange(Some(random, "80", "81").Select(static word => (Text)word));
        service.Tmpfs.AddRange(Some(random, "/run:size=1m", "/run:size=2m", "/var").Select(static word => (Text)word));
        service.GroupAdd.AddRange(Some(random, "a", "b").Select(static word => (Text)word));
        service.DeviceCgroupRules.AddRange(Some(random, "c 1:3 mr", "a 7:* rmw").Select(static word => (Text)word));
        service.EnvFile.AddRange(Some(random, "./one.env", "./two.env").Select(path => new EnvFile { Path = path, Required = Maybe(random) ? false : null }));
        service.Profiles.AddRange(Some(random, "debug", "test").Select(static word => (Text)word));
        service.Devices.AddRange(Some(random, "/dev/null", "/dev/zero").Select(path => DeviceMapping.From(path)));
        if (Maybe(random))
        {
            service.Networks.AddRange(Some(random, networks).Select(network => Maybe(random) ? (NetworkAttachment)network : network.As([.. Some(random, "x", "y", "z")])));
        }

        if (Maybe(random))
        {
            service.Command = Pick<Command>(random, "run it", Command.Of("a", "b"), Command.Of("a", "b", "c"), Command.Of());
            service.Entrypoint = Pick<Command>(random, "sh", Command.Of("sh", "-c"));
        }

        if (Maybe(random))
        {
            service.Healthcheck = Pick(random, Healthcheck.None, Healthcheck.Shell("true").Every(Pick(random, 5, 6).Seconds()), Healthcheck.Exec("a", "b").Failing(3));
        }

        if (Maybe(random))
        {
            service.Logging = new() { Driver = Pick(random, "local", "json-file"), Options = Map(random) };
        }

        if (Maybe(random))
        {
            service.Build = new()
            {
                Context = Pick(random, "./a", "./b"),
                Args = Map(random),
                Labels = Map(random),
                AdditionalContexts = new TextMap { [Pick(random, "p", "q")] = Pick(random, "./p", "./q") },
                Tags = [.. Some(random, "t:1", "t:2").Select(static word => (Text)word)],
            };
        }

        if (Maybe(random))
        {
            service.Deploy = new() { Replicas = Pick(random, 1, 2), Labels = Map(random), Resources = new() { Limits = new() { Cpus = Pick(random, 1, 2) } } };
        }

        if (Maybe(random))
        {
            service.ExtraHosts[Pick(random, "h", "i")] = Pick<TextList>(random, "10.0.0.1", "10.0.0.2", new[] { "10.0.0.1", "10.0.0.3" });
            service.Sysctls[Pick(random, "net.core.somaxconn", "net.ipv4.tcp_syncookies")] = Pick(random, 1, 2);
            service.Ulimits["nofile"] = Maybe(random) ? 5 : Ulimit.Of(soft: 1, hard: Pick(random, 2, 3));
        }

        service.Restart = Pick(random, null, RestartPolicy.No, RestartPolicy.Always);
        service.ShmSize = Pick(random, null, 1.GiB(), 2.GiB());
        service.ReadOnly = Maybe(random) ? true : null;
        return service;
    }

    private static TextMap Map(Random random)
    {
        var map = new TextMap();
        foreach (var key in Some(random, "A", "B.c", "D", "e=f"))
        {
            map[key] = Word(random);
        }

        return map;
    }

    private static bool Maybe(Random random) => random.Next(2) == 0;

    private static string Word(Random random) => Pick(random, Words);

    private static T Pick<T>(Random random, params T[] values) => values[random.Next(values.Length)];

    private static List<T> Some<T>(Random random, params T[] values)
    {
        var some = values.Where(_ => Maybe(random)).ToList();
        if (Maybe(random))
        {
            some.Reverse();
        }

        return some;
    }
}
