namespace ComposeGen.Output.Tests;

/// <summary>An application that uses about everything Compose accepts at the same time.</summary>
internal static class KitchenSink
{
    public static ComposeFile Create()
    {
        var data = new Volume { Key = "data", Driver = "local", DriverOpts = { ["type"] = "nfs", ["o"] = "addr=10.0.0.1,rw" }, Labels = { ["tier"] = "gold" } };
        var cache = new Volume { Key = "cache" };
        var shared = Volume.FromExternal("company-shared");
        shared.Key = "shared";
        var front = new Network { Key = "front" };
        var back = new Network
        {
            Key = "back",
            Internal = true,
            EnableIpv6 = true,
            Ipam = new Ipam { Config = { new IpamPool { Subnet = "172.28.0.0/16", Gateway = "172.28.0.1", AuxAddresses = { ["host1"] = "172.28.1.5" } } } },
        };
        var secret = Secret.FromFile("./password.txt");
        secret.Key = "password";
        var config = Config.FromContent("server {\n  listen 80;\n  set $host ${not_a_variable};\n}\n");
        config.Key = "nginx";
        var level = Config.FromContent($"level = {Env.Default("LOG_LEVEL", "info")}\n\n");
        level.Key = "level";
        var model = new Model { Key = "llm", Reference = "ai/smollm2", ContextSize = 2048, RuntimeFlags = new[] { "--no-prefill" } };

        var db = new Service($"registry.example.com/{Env.Required("DB_IMAGE")}:{Env.Default("DB_TAG", Env.Default("TAG", "18"))}")
        {
            Key = "db",
            Volumes = { data.At("/var/lib/db"), shared.At("/shared").AsReadOnly().NoCopy(), Volume.Anonymous("/scratch") },
            Environment =
            {
                ["PLAIN"] = "production", ["NUMBER"] = 22, ["TIME"] = "22:22", ["NO"] = "no", ["MONEY"] = "$5 ${X}",
                ["PASSED_THROUGH"] = null, ["EMPTY"] = "", ["8080"] = "key like a number", ["SCRIPT"] = "set -e\nif true; then\n  echo hi\nfi\n",
            },
            Networks = { back.As("database", "pg"), new NetworkAttachment { Network = front, Priority = 10, DriverOpts = { ["com.docker.network.endpoint.sysctls"] = "net.ipv4.conf.IFNAME.log_martians=1" } } },
            Healthcheck = Healthcheck.Exec("pg_isready", "-U", "postgres").Every(5.Seconds()).Within(1500.Milliseconds()).Failing(5).After(1.Minutes()),
            Restart = RestartPolicy.No,
            StopGracePeriod = 90.Seconds(),
            MemLimit = 512.MiB(),
            MemswapLimit = -1,
            Cpus = 1.5,
            CpuPercent = 50,
            PidsLimit = 100,
            ShmSize = ByteSize.OfBytes(1000),
            Ulimits = { ["nofile"] = Ulimit.Of(1024, 4096), ["nproc"] = 512, ["core"] = new Ulimit { Hard = -1 } },
            Sysctls = { ["net.core.somaxconn"] = 1024 },
            Tmpfs = { "/run", "/tmp:size=64m" },
            Extensions = { ["x-owner"] = "team-db" },
        };

        var web = new Service
        {
            Key = "web",
            Build = new Build
            {
                Context = "./web",
                Dockerfile = "Dockerfile.prod",
                Target = "final",
                Args = { ["VERSION"] = "1.10", ["FROM_SHELL"] = null },
                Tags = new[] { "web:latest" },
                Secrets = { secret },
                ExtraHosts = { ["build.internal"] = "10.0.0.2" },
            },
            ContainerName = "web-1",
            DependsOn = { db.Healthy().RestartsTogether() },
            Volumes =
            {
                Bind.From("./site").At("/site").AsReadOnly(),
                Bind.From("./logs").CreateHostPath().At("/logs"),
                new Mount { Source = "./raw", Target = "/raw", Bind = new BindOptions { Selinux = SelinuxLabel.Shared, Propagation = "rslave" } },
                cache.At("/cache").Subpath("web"),
                Tmpfs.At("/tmp", 64.MiB(), "1777"),
                ImageMount.At("busybox:1.37", "/tools"),
            },
            Configs = { config.At("/etc/nginx/nginx.conf").OwnedBy(101, 101).WithMode("0444"), level },
            Secrets = { secret.At("db-password").WithMode("0400") },
            Ports = { Port.Publish(8080, to: 80).On("127.0.0.1"), Port.Publish(53).Udp(), new Port { Target = 443, Published = "8443-8450", AppProtocol = "https" } },
            Networks = { front },
            ExtraHosts = { ["host.docker.internal"] = "host-gateway", ["twin"] = new[] { "10.0.0.3", "10.0.0.4" } },
            Command = Command.Of("sh", "-c", "echo \"$HOME\"\nexec nginx -g 'daemon off;'\n"),
            Entrypoint = [],
            User = "1000:1000",
            GroupAdd = new[] { "27", "audio" },
            Labels = { ["traefik.http.routers.web.rule"] = "Host(`web.example.com`)", ["enabled"] = true },
            Logging = new Logging { Driver = "json-file", Options = { ["max-size"] = "10m", ["max-file"] = 3 } },
            Devices = { new DeviceMapping { Source = "/dev/ttyUSB0" } },
            Gpus = GpuList.All,
            Models = { model },
            ReadOnly = true,
            Init = true,
            Profiles = { "full" },
            PullPolicy = PullPolicy.Every(12.Hours()),
            Dns = "10.0.0.53",
            Expose = { 3000 },
            BlkioConfig = new BlkioConfig
            {
                Weight = 300,
                DeviceReadBps = { new BlkioLimit { Path = "/dev/sda", Rate = 12.MiB() } },
                DeviceReadIops = { new BlkioIopsLimit { Path = "/dev/sda", Rate = 1024 } },
            },
            Deploy = new Deploy
            {
                Replicas = 1,
                Resources = new Resources
                {
                    Limits = new ResourceLimits { Cpus = 2, Memory = 1.GiB() },
                    Reservations = new ResourceReservations { Devices = { new DeviceRequest { Capabilities = "gpu", Count = DeviceCount.All } } },
                },
                UpdateConfig = new UpdateConfig { Order = UpdateOrder.StartFirst, Delay = 10.Seconds(), MaxFailureRatio = 0.25 },
            },
            Develop = new Develop { Watch = { new WatchRule { Path = "./web", Action = WatchAction.SyncRestart, Target = "/site", Ignore = "node_modules/" } } },
            PostStart = { new ServiceHook { Command = Command.Of("touch", "/tmp/started"), User = "root" } },
        };

        return new ComposeFile("kitchen-sink")
        {
            Services = { db, web },
            Networks = { front, back },
            Volumes = { data, cache, shared },
            Secrets = { secret },
            Configs = { config, level },
            Models = { model },
            Extensions = { ["x-meta"] = new ComposeMap<ExtensionValue> { ["ratio"] = 0.5, ["list"] = ExtensionValue.List("a", 2L, true, ExtensionValue.Null), ["price"] = "$5" } },
        };
    }
}
