namespace ComposeGen.Engine.Tests;

/// <summary>One application, said twice: in C# and as the YAML that Compose reads.</summary>
internal static class SinkApp
{
    private const string Yaml = """
        name: <NAME>
        services:
          db:
            image: busybox:local
            command: ["sleep", "1000"]
            stop_grace_period: 0s
            healthcheck: {test: ["CMD-SHELL", "test -e /data"], interval: 1s, timeout: 5s, retries: 3, start_period: 1s}
            volumes:
              - {type: volume, source: data, target: /data}
              - {type: volume, source: data, target: /again, volume: {nocopy: true}}
              - {type: bind, source: ./made, target: /made, bind: {create_host_path: true}}
              - {type: bind, source: ./there, target: /there, read_only: true, bind: {create_host_path: false}}
              - {type: tmpfs, target: /scratch, tmpfs: {size: 1048576, mode: 0o1777}}
              - {type: volume, target: /anonymous}
            tmpfs: ["/run", "/tmp:size=64k,mode=1777"]
            networks:
              back: {aliases: [database, "db.internal"], ipv4_address: 10.213.<NET>.10}
              front: {priority: 10, aliases: [front-db]}
            secrets:
              - {source: file-secret}
              - {source: env-secret, target: /run/secrets/renamed, uid: "1000", gid: "1001", mode: "0440"}
            configs:
              - {source: inline, target: /etc/app/inline.conf}
          init:
            image: busybox:local
            command: ["true"]
            network_mode: none
            restart: "no"
            volumes: [{type: volume, source: data, target: /init, read_only: true}]
          app:
            image: busybox:local
            command: sh -c "sleep $$1" '' 1000
            entrypoint: ["env"]
            stop_grace_period: 0s
            depends_on:
              db: {condition: service_healthy, restart: true}
              init: {condition: service_completed_successfully}
            environment:
              PLAIN: value
              QUOTES: "it's \"quoted\" $$HOME `id` %PATH% !x\nsecond line"
              EMPTY: ""
              FROM_VARIABLE: "x${CG_UNSET:-de'fault}y"
              FROM_DOTENV: "${CG_DOTENV}"
              INHERITED:
              NOT_SET_ANYWHERE:
            env_file:
              - {path: ./app.env, required: true}
              - {path: ./absent.env, required: false}
            ports:
              - {target: 80, published: "18<NET>", host_ip: 127.0.0.1, protocol: tcp}
              - {target: 53, protocol: udp}
            expose: ["9000", "9001/udp"]
            labels: {"my.label": "a b $$c", other: ""}
            user: "1000:1000"
            working_dir: /tmp
            hostname: host
            domainname: example.test
            init: true
            tty: true
            read_only: true
            stop_signal: SIGINT
            shm_size: 32m
            cap_add: [NET_ADMIN]
            cap_drop: [ALL]
            security_opt: ["no-new-privileges:true"]
            sysctls: {net.core.somaxconn: "1024"}
            ulimits: {nofile: {soft: 100, hard: 200}, nproc: {soft: 50, hard: 50}}
            cpus: 0.13
            mem_limit: 64m
            memswap_limit: 128m
            pids_limit: 50
            oom_score_adj: 100
            logging: {driver: json-file, options: {max-size: 1m}}
            extra_hosts: ["one.test=10.0.0.1", "two.test=10.0.0.2"]
            dns: [10.1.1.1]
            dns_search: [search.test]
            dns_opt: ["ndots:2"]
            group_add: ["2000", app]
            devices: [{source: /dev/null, target: /dev/mynull, permissions: r}]
            cgroup_parent: /cgsink
            restart: unless-stopped
          side:
            image: busybox:local
            command: ["sleep", "1000"]
            stop_grace_period: 0s
            network_mode: service:app
            pid: service:app
            ipc: shareable
            deploy: {resources: {limits: {cpus: "0.5", memory: 32m, pids: 20}, reservations: {memory: 16m}}}
            volumes_from: [init]
        networks:
          back: {ipam: {config: [{subnet: 10.213.<NET>.0/24, gateway: 10.213.<NET>.1}]}, internal: true}
          front: {}
        volumes:
          data: {labels: {kept: "yes"}}
        secrets:
          file-secret: {file: ./secret.txt}
          env-secret: {environment: CG_SECRET}
        configs:
          inline: {content: "line one\nprice $$5\n"}
        """;

    /// <param name="name">The project.</param>
    /// <param name="number">Of three digits; makes the subnet and the port its own.</param>
    public static string YamlOf(string name, int number) => Yaml.Replace("<NAME>", name).Replace("<NET>", number.ToString());

    public static ComposeFile Create(string name = "cgsink", int number = 250)
    {
        var subnet = "10.213." + number;
        var back = new Network
        {
            Internal = true,
            Ipam = new Ipam { Config = { new IpamPool { Subnet = subnet + ".0/24", Gateway = subnet + ".1" } } },
        };
        var front = new Network();
        var data = new Volume { Labels = { ["kept"] = "yes" } };
        var fileSecret = Secret.FromFile("./secret.txt");
        var environmentSecret = Secret.FromEnvironment("CG_SECRET");
        var inline = Config.FromContent("line one\nprice $5\n");
        fileSecret.Key = "file-secret";
        environmentSecret.Key = "env-secret";
        inline.Key = "inline";
        var db = new Service(Apps.Image)
        {
            Command = Command.Of("sleep", "1000"),
            StopGracePeriod = 0.Seconds(),
            Healthcheck = Healthcheck.Shell("test -e /data").Every(1.Seconds()).Within(5.Seconds()).Failing(3).After(1.Seconds()),
            Volumes =
            {
                data.At("/data"),
                data.At("/again").NoCopy(),
                Bind.From("./made").CreateHostPath().At("/made"),
                Bind.From("./there").At("/there").AsReadOnly(),
                Tmpfs.At("/scratch", 1.MiB(), "1777"),
                Volume.Anonymous("/anonymous"),
            },
            Tmpfs = new[] { "/run", "/tmp:size=64k,mode=1777" },
            Networks =
            {
                back.As("database", "db.internal") with { Ipv4Address = subnet + ".10" },
                front.As("front-db") with { Priority = 10 },
            },
            Secrets = { fileSecret, environmentSecret.At("/run/secrets/renamed").OwnedBy(1000, 1001).WithMode("0440") },
            Configs = { inline.At("/etc/app/inline.conf") },
        };
        var init = new Service(Apps.Image) { Command = Command.Of("true"), NetworkMode = NetworkMode.None, Restart = RestartPolicy.No, Volumes = { data.At("/init").AsReadOnly() } };
        var app = new Service(Apps.Image)
        {
            Command = "sh -c \"sleep $1\" '' 1000",
            Entrypoint = Command.Of("env"),
            StopGracePeriod = 0.Seconds(),
            DependsOn = { db.Healthy().RestartsTogether(), init.Completed() },
            Environment =
            {
                ["PLAIN"] = "value",
                ["QUOTES"] = "it's \"quoted\" $HOME `id` %PATH% !x\nsecond line",
                ["EMPTY"] = "",
                ["FROM_VARIABLE"] = $"x{Env.Default("CG_UNSET", "de'fault")}y",
                ["FROM_DOTENV"] = Env.Optional("CG_DOTENV"),
                ["INHERITED"] = null,
                ["NOT_SET_ANYWHERE"] = null,
            },
            EnvFile = { "./app.env", ((EnvFile)"./absent.env").IfPresent() },
            Ports = { Port.Publish(18000 + number, to: 80).On("127.0.0.1"), Port.Publish(53).Udp() },
            Expose = new[] { "9000", "9001/udp" },
            Labels = { ["my.label"] = "a b $c", ["other"] = "" },
            User = UserId.Of(1000, 1000),
            WorkingDir = "/tmp",
            Hostname = "host",
            Domainname = "example.test",
            Init = true,
            Tty = true,
            ReadOnly = true,
            StopSignal = "SIGINT",
            ShmSize = 32.MiB(),
            CapAdd = "NET_ADMIN",
            CapDrop = "ALL",
            SecurityOpt = "no-new-privileges:true",
            Sysctls = { ["net.core.somaxconn"] = "1024" },
            Ulimits = { ["nofile"] = Ulimit.Of(100, 200), ["nproc"] = 50 },
            Cpus = 0.13,
            MemLimit = 64.MiB(),
            MemswapLimit = 128.MiB(),
            PidsLimit = 50,
            OomScoreAdj = 100,
            Logging = new Logging { Driver = "json-file", Options = { ["max-size"] = "1m" } },
            ExtraHosts = { ["one.test"] = "10.0.0.1", ["two.test"] = "10.0.0.2" },
            Dns = "10.1.1.1",
            DnsSearch = "search.test",
            DnsOpt = "ndots:2",
            GroupAdd = new[] { "2000", "app" },
            Devices = { new DeviceMapping { Source = "/dev/null", Target = "/dev/mynull", Permissions = "r" } },
            CgroupParent = "/cgsink",
            Restart = RestartPolicy.UnlessStopped,
        };
        var side = new Service(Apps.Image)
        {
            Command = Command.Of("sleep", "1000"),
            StopGracePeriod = 0.Seconds(),
            NetworkMode = NetworkMode.Of(app),
            Pid = NamespaceMode.Of(app),
            Ipc = NamespaceMode.Shareable,
            Deploy = new Deploy
            {
                Resources = new Resources
                {
                    Limits = new ResourceLimits { Cpus = 0.5, Memory = 32.MiB(), Pids = 20 },
                    Reservations = new ResourceReservations { Memory = 16.MiB() },
                },
            },
            VolumesFrom = "init",
        };
        return Apps.Of(name, ("Back", back), ("Front", front), ("Data", data),
            ("Db", db), ("Init", init), ("App", app), ("Side", side));
    }

    /// <summary>The files that the application reads.</summary>
    public static void AddFiles(Func<string, string> path, Dictionary<string, string> environment)
    {
        Directory.CreateDirectory(path("there"));
        File.WriteAllText(path("secret.txt"), "from a file");
        File.WriteAllText(path(".env"), "# comment\nCG_DOTENV=\"dot env\"\nCG_SECRET=overridden\nOTHER=1\n");
        File.WriteAllText(path("app.env"), """
            # comment
            PLAIN=overridden
            export FILE_A = spaced value   # comment
            FILE_B='single $HOME'
            FILE_C="double \"x\" ${CG_DOTENV} $FILE_A\nnext"
            FILE_D="two
            lines"
            FILE_E=${CG_NOWHERE:-fallback}
            FILE_F=a#b
            FILE_G=
            """ + "\n");
        environment["CG_SECRET"] = "it's $ecret\n";
        environment["INHERITED"] = "from the shell";
    }
}
