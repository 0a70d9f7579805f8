namespace ComposeGen.Analyzers.Tests;

/// <summary>Definitions in the many ways C# allows, each as the members of an application's class or as whole files.</summary>
public static partial class Snippets
{
    private static readonly Dictionary<string, (bool IsKnown, string[] Files)> Everyday = new()
    {
        ["fields"] = Known("""
            static readonly Volume PgData = new();
            static readonly Service Db = new("postgres:18") { Volumes = { PgData.At("/var/lib/postgresql/data") } };
            """),
        ["secret paths"] = Known("""
            static readonly Volume PgData = new() { Protected = true };
            static readonly Secret PgPassword = Secret.FromEnvironment("PG_PASSWORD");
            static readonly Service Db = new("postgres:18")
            {
                Environment = { ["POSTGRES_PASSWORD_FILE"] = PgPassword.Path, ["PORT"] = 5432, ["X"] = null },
                Secrets = { PgPassword },
                Volumes = { PgData.At("/var/lib/postgresql") },
                Healthcheck = Healthcheck.Shell("pg_isready -U postgres").Every(5.Seconds()),
                Restart = RestartPolicy.UnlessStopped,
            };
            """),
        ["dependencies"] = Known("""
            static readonly Service Db = new("postgres:18");
            static readonly Service Cache = new("redis:8") { DependsOn = { Db } };
            static readonly Service Api = new("api") { DependsOn = { Db.Healthy(), Cache.Started().RestartsTogether() } };
            """),
        ["mount kinds"] = Known("""
            static readonly Volume Uploads = new() { Owner = UserId.Of(1654, 1654) };
            static readonly Service Api = new("api:1")
            {
                User = UserId.Of(1654, 1654),
                Volumes =
                {
                    Uploads.At("/data"), Bind.From("./config").At("/config").AsReadOnly(), Tmpfs.At("/tmp", 64.MiB()),
                    Bind.From("./logs").CreateHostPath().At("/logs"), Volume.Anonymous("/scratch"), Uploads.At("/more").Subpath("x").NoCopy(),
                },
                Ports = { Port.Publish(8080, to: 8080), Port.Publish(53, 53).Udp().On("127.0.0.1") },
            };
            """),
        ["constants"] = Known("""
            const string Tag = "17";
            const string Path = "/var/lib/" + "postgresql";
            static readonly Volume Data = new();
            static readonly Service Db = new($"postgres:{Tag}") { Volumes = { Data.At(Path) } };
            """),
        ["interpolation"] = Known("""
            static readonly string Registry = "registry.example.com";
            static readonly int Version = 3;
            static readonly Service Api = new($"{Registry}/api:{Version}.0") { Environment = { ["URL"] = $"http://{Registry}:{8080}" } };
            """),
        ["typed variables"] = Known("""
            static readonly Variable Tag = Env.Default("TAG", "latest");
            static readonly Service Api = new($"api:{Tag}") { MemLimit = Env.Required("MEM"), ReadOnly = Env.Default("RO", "true"), User = Env.Required("UID") };
            """),
        ["host names"] = Known("""
            static readonly Service Db = new("postgres:18") { Key = "database" };
            static readonly Service Api = new("api") { Environment = { ["CS"] = $"Host={Db.Host};Port={5432}" } };
            """),
        ["with"] = Known("""
            static readonly Volume A = new();
            static readonly Service One = new("api:1") { Environment = { ["X"] = "1" }, Volumes = { A.At("/a") } };
            static readonly Service Two = One with { Image = "api:2", Environment = new() { ["Y"] = "2" }, Volumes = [.. One.Volumes, A.At("/b")] };
            """),
        ["helper method"] = Known("""
            static readonly Volume Data = new();
            static Mount Mounted(Volume volume, string path) => volume.At("/srv/" + path);
            static readonly Service Api = new("api") { Volumes = { Mounted(Data, "data") } };
            """),
        ["helper method with statements"] = Known("""
            static Service Worker(string name, int count)
            {
                var service = new Service("worker:1") { Key = name };
                for (var i = 0; i < count; i++)
                {
                    service.Environment["QUEUE_" + i] = $"queue-{i}";
                }

                if (count > 1)
                {
                    service.Labels["many"] = "yes";
                }
                else
                {
                    service.Labels["one"] = "yes";
                }

                return service;
            }

            static readonly Service A = Worker("a", 1);
            static readonly Service B = Worker("b", 3);
            """),
        ["array of services"] = Known("""
            static readonly Service[] Workers = Enumerable.Range(1, 3).Select(i => new Service("worker:1") { Environment = { ["N"] = i } }).ToArray();
            """),
        ["list in a loop"] = Known("""
            static readonly List<Service> Workers = Make();
            static List<Service> Make()
            {
                var list = new List<Service>();
                foreach (var name in new[] { "red", "green" })
                {
                    list.Add(new Service("worker:1") { Key = name });
                }

                return list;
            }
            """),
        ["dictionary"] = Known("""
            static readonly Dictionary<string, Service> All = new() { ["one"] = new("a"), ["two"] = new("b") };
            """),
        ["iterator"] = Known("""
            static IEnumerable<Service> Make()
            {
                yield return new Service("a") { Key = "first" };
                yield return new Service("b") { Key = "second" };
            }

            static readonly IReadOnlyList<Service> All = Make().ToList();
            """),
        ["collection expressions"] = Known("""
            static readonly Volume Data = new();
            static readonly string[] Common = ["--verbose"];
            static readonly Service Api = new("api") { Command = ["run", "now"], Volumes = [Data.At("/data")], CapDrop = ["ALL"], Dns = "1.1.1.1" };
            """),
        ["conditional"] = Known("""
            const bool Debug = true;
            static readonly Service Api = new(Debug ? "api:debug" : "api:1") { Init = Debug && !false };
            """),
        ["switch expression"] = Known("""
            static string Image(string name) => name switch { "db" => "postgres:18", "cache" => "redis:8", _ => "busybox" };
            static readonly Service Db = new(Image("db"));
            static readonly Service Other = new(Image("x"));
            """),
        ["properties"] = Known("""
            static string Name => "api";
            static Volume Data { get; } = new();
            static Service Api { get; } = new(Name + ":1") { Volumes = { Data.At("/data") } };
            """),
        ["settings record"] = Known("""
            [ComposeApp("app")]
            public static partial class App
            {
                static readonly Settings Small = new("api", 2);
                static readonly Service Api = new(Small.Image) { Scale = Small.Replicas, Labels = { ["full"] = Small.Full } };
            }

            public sealed record Settings(string Name, int Replicas)
            {
                public string Image { get; init; } = "registry/" + "x";
                public string Full => Name + ":" + Replicas;
            }
            """),
        ["other file"] = Known("""
            [ComposeApp("app")]
            public static partial class App
            {
                static readonly Service Api = new(Images.Api) { Volumes = { Shared.Logs.At("/logs") } };
            }
            """, """
            public static class Images { public const string Api = "api:1"; }
            public static class Shared { public static readonly Volume Logs = new() { Key = "logs" }; }
            """),
        ["partial over two files"] = Known("""
            [ComposeApp("app")]
            public static partial class App
            {
                static readonly Volume Data = new();
            }
            """, """
            public static partial class App
            {
                static readonly Service Api = new("api") { Volumes = { Data.At("/data") } };
            }
            """),
        ["configure"] = Known("""
            static readonly Service Api = new("api");
            static partial void Configure(ComposeFile file)
            {
                foreach (var service in file.Services)
                {
                    service.Restart = RestartPolicy.Always;
                    service.Labels.Add("team", "web");
                }
            }
            """),
        ["static constructor"] = Known("""
            static readonly Service Api = new("api");
            static App()
            {
                Api.Hostname = "api.local";
                Api.Networks.Add(Back);
            }

            static readonly Network Back = new() { Internal = true };
            """),
        ["networks"] = Known("""
            static readonly Network Front = new();
            static readonly Network Back = new() { Internal = true, Ipam = new() { Config = { new IpamPool { Subnet = "10.1.0.0/24" } } } };
            static readonly Service Api = new("api") { Networks = { Front, Back.As("backend", "b2"), } };
            """),
        ["deploy"] = Known("""
            static readonly Service Api = new("api")
            {
                Deploy = new() { Replicas = 3, Resources = new() { Limits = new() { Cpus = 0.5, Memory = 512.MiB() } } },
                Ulimits = { ["nofile"] = 1024, ["nproc"] = Ulimit.Of(1, 2) },
                Build = "./api",
                Extensions = { ["x-team"] = "web", ["x-n"] = 3 },
            };
            """),
        ["configs"] = Known(""""
            static readonly Config Nginx = Config.FromContent("""
                server {
                    listen 80;
                }
                """);
            static readonly Service Web = new("nginx:1.29") { Configs = { Nginx.At("/etc/nginx/conf.d/default.conf").WithMode("0440") } };
            """"),
        ["local function and lambda"] = Known("""
            static readonly Func<string, Service> Make = image => new Service(image) { Init = true };
            static readonly Service A = Make("a");
            static Service Two()
            {
                var tag = "2";
                return Inner("b");
                Service Inner(string name) => new(name + ":" + tag);
            }
            static readonly Service B = Two();
            """),
        ["extension method"] = Known("""
            [ComposeApp("app")]
            public static partial class App
            {
                static readonly Service Api = new Service("api").Hardened();
            }

            public static class Hardening
            {
                public static Service Hardened(this Service service)
                {
                    service.ReadOnly = true;
                    service.CapDrop.Add("ALL");
                    return service with { SecurityOpt = ["no-new-privileges:true"] };
                }
            }
            """),
        ["tuples and linq"] = Known("""
            static readonly (string Name, string Image)[] Specs = [("one", "a:1"), ("two", "b:1")];
            static readonly Service[] All = Specs.Where(s => s.Name != "x").Select(s => new Service(s.Image) { Key = s.Name }).ToArray();
            """),
        ["null handling"] = Known("""
            static readonly string? Missing = null;
            static readonly Service Api = new(Missing ?? "api:1") { Hostname = Missing?.Trim() ?? "h" };
            """),
        ["network mode of a service"] = Known("""
            static readonly Service Vpn = new("vpn");
            static readonly Service Api = new("api") { NetworkMode = NetworkMode.Of(Vpn), Pid = NamespaceMode.Host };
            """),
        ["finding in a constant"] = Known("""
            const string Old = "/var/lib/postgresql/data";
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18") { Volumes = { Data.At(Old) } };
            """),
        ["finding through a helper"] = Known("""
            static readonly Volume Data = new();
            static Service Postgres(string tag, params Mount[] mounts)
            {
                var service = new Service($"postgres:{tag}");
                service.Volumes.AddRange(mounts);
                return service;
            }

            static readonly Service Db = Postgres("18", Data.At("/var/lib/postgresql/data"));
            """),
        ["findings in a loop"] = Known("""
            static readonly Service[] Dbs = Enumerable.Range(16, 3).Select(v => new Service("postgres:" + v) { Key = "db" + v }).ToArray();
            """),
        ["finding after with"] = Known("""
            static readonly Volume A = new();
            static readonly Volume B = new();
            static readonly Service Seventeen = new("postgres:17") { Volumes = { A.At("/var/lib/postgresql/data") } };
            static readonly Service Eighteen = Seventeen with { Image = "postgres:18", Volumes = [B.At("/var/lib/postgresql/data")] };
            """),
        ["finding by copied mount"] = Known("""
            static readonly Volume A = new();
            static readonly Service Seventeen = new("postgres:17") { Volumes = { A.At("/var/lib/postgresql/data") } };
            static readonly Service Eighteen = Seventeen with { Image = "postgres:18" };
            """),
        ["relative path"] = Known("""
            static readonly Volume Data = new();
            static readonly Service Api = new("example/api:1") { Volumes = { Data.At("data"), Bind.From("./x").At("/a/../b"), Tmpfs.At("/") } };
            """),
        ["duplicate targets"] = Known("""
            static readonly Volume A = new();
            static readonly Volume B = new();
            static readonly Secret S = Secret.FromFile("./s");
            static readonly Service Api = new("example/api:1") { Volumes = { A.At("/data"), B.At("/data/") }, Tmpfs = { "/run/x:size=1m" }, Secrets = { S.At("/run/x") } };
            """),
        ["anonymous volumes"] = Known("""
            static readonly Service Api = new("example/api:1") { Volumes = [Volume.Anonymous("/a"), Volume.Anonymous("/b")] };
            static readonly Service Cache = new("redis:8");
            """),
        ["parent of a declared volume"] = Known("""
            static readonly Volume Data = new();
            static readonly Service Db = new("mongo:8") { Volumes = { Data.At("/data") } };
            """),
        ["bind over data"] = Known("""
            static readonly Service Db = new("postgres:17") { Volumes = { Bind.From("./pg").CreateHostPath().At("/var/lib/postgresql/data") } };
            """),
        ["data in memory"] = Known("""
            static readonly Service Db = new("mysql:8.4") { Volumes = { Tmpfs.At("/var/lib/mysql", 1.GiB()) } };
            """),
        ["fresh volume of another user"] = Known("""
            static readonly Volume Data = new();
            static readonly ProjectImage Project = new("../Api/Api.csproj", "", "api", "latest", "mcr.microsoft.com/dotnet/aspnet:10.0", "1654", "/app/", "8080/tcp");
            static readonly Service Api = new(Project) { Volumes = { Data.At("/data") } };
            """),
        ["owner given elsewhere"] = Known("""
            static readonly UserId AppUser = UserId.Of(1654, 1654);
            static readonly Volume Data = new() { Owner = AppUser };
            static readonly ProjectImage Project = new("../Api/Api.csproj", "", "api", "latest", "mcr.microsoft.com/dotnet/aspnet:10.0", "1654", "/app/", "");
            static readonly Service Api = new(Project) { Volumes = { Data.At("/data") } };
            """),
        ["two users of one volume"] = Known("""
            static readonly Volume Data = new();
            static readonly Service A = new("busybox:1.37") { User = "1000:1000", Volumes = { Data.At("/data") } };
            static readonly Service B = new("busybox:1.37") { User = UserId.Of(2000, 2000), Volumes = { Data.At("/data") } };
            """),
        ["configure adds a finding"] = Known("""
            static readonly Service Api = new("example/api:1");
            static partial void Configure(ComposeFile file)
            {
                Api.Volumes.Add(Volume.Anonymous("/late"));
                file.Services.Add(new Service("postgres:18") { Key = "db" });
            }
            """),
        ["findings in two files"] = Known("""
            [ComposeApp("app")]
            public static partial class App
            {
                static readonly Volume Data = new();
            }
            """, """
            public static partial class App
            {
                static readonly Service Db = new("postgres:18") { Volumes = { Data.At(Paths.Old) } };
            }

            internal static class Paths { public static string Old => "/var/lib/postgresql" + "/data"; }
            """),
        ["known finding beside an unknown service"] = Unknown("""
            static readonly Service Other = new("x" + Environment.ProcessorCount) { Volumes = { Volume.Anonymous("/x") } };
            static readonly Volume Data = new();
            static readonly Service Api = new("example/api:1") { Volumes = { Data.At("relative") } };
            """),
        ["environment input"] = Unknown("""
            static readonly string? Tag = Environment.GetEnvironmentVariable("NO_SUCH_VARIABLE");
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:" + (Tag ?? "18")) { Volumes = { Data.At("/var/lib/postgresql/data") } };
            """),
        ["unknown condition"] = Unknown("""
            static readonly Volume Data = new();
            static readonly Service Db = Make();
            static Service Make()
            {
                var service = new Service("postgres:18");
                if (DateTime.Now.Year > 1)
                {
                    service.Volumes.Add(Data.At("/var/lib/postgresql"));
                }

                return service;
            }
            """),
        ["unknown helper may change it"] = Unknown("""
            static readonly Service Db = new("postgres:18");
            static readonly int Sum = new Random(1).Next();
            static App() { GC.KeepAlive(Db); Touch(Db); }
            static void Touch(Service service) { if (Sum >= 0) { service.Volumes.Add(Volume.Anonymous("/var/lib/postgresql")); } }
            """),
        ["unknown name"] = Unknown("""
            static readonly Service Db = new("busybox") { Key = "a" + Environment.ProcessorCount };
            """),
        ["unknown number of services"] = Unknown("""
            static readonly Service[] All = Enumerable.Range(0, Environment.ProcessorCount).Select(i => new Service("postgres:18")).ToArray();
            static readonly Service One = new("api");
            """),
        ["unknown mount among known ones"] = Unknown("""
            static readonly Volume A = new();
            static readonly Service Api = new("postgres:18") { Volumes = { A.At("/x"), A.At("/x/" + Environment.ProcessorCount) } };
            """),
        ["file input"] = Unknown("""
            static readonly Service Api = new(System.IO.File.Exists("/") ? "a" : "postgres:18");
            """),
        ["unknown in a query"] = Unknown("""
            static readonly Service[] All = (from i in Enumerable.Range(0, 3) where i < Environment.ProcessorCount select new Service("postgres:18") { Key = "s" + i }).ToArray();
            """),
    };

    /// <summary>Written in a C# that the oldest supported compiler does not know.</summary>
    private static readonly HashSet<string> NeedCompilerOf2025 = ["field keyword", "params collection", "unfollowed setter"];

    // The themes' fields are in other files, and nothing says which file comes first.
    private static readonly Lazy<Dictionary<string, (bool IsKnown, string[] Files)>> Table = new(AllThemes);

    public static TheoryData<string> Known() => [.. Table.Value.Where(static entry => entry.Value.IsKnown).Select(static entry => entry.Key)];

    public static TheoryData<string> All() => [.. Table.Value.Keys];

    public static string[] Get(string name) => Table.Value[name].Files;

    public static bool IsKnown(string name) => Table.Value[name].IsKnown;

    private static Dictionary<string, (bool IsKnown, string[] Files)> AllThemes() =>
        new[] { Everyday, Sequences, Functions, Objects, Statics, Unfollowed, Values }
            .SelectMany(static theme => theme)
            .Where(static entry => typeof(Microsoft.CodeAnalysis.Compilation).Assembly.GetName().Version!.Major >= 5 || !NeedCompilerOf2025.Contains(entry.Key))
            .ToDictionary(static entry => entry.Key, static entry => entry.Value);

    private static (bool, string[]) Known(params string[] files) => (true, files);

    private static (bool, string[]) Unknown(params string[] files) => (false, files);
}
