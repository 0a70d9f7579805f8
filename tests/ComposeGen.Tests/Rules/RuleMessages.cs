namespace ComposeGen.Tests.Rules;

/// <summary>What a finding says where a rule has more than one thing to say, and what it tells the code fixes.</summary>
internal static class RuleMessages
{
    private static readonly ProjectImage Api = new("../Api/Api.csproj", "api");

    public static readonly IReadOnlyList<(string Rule, string Says, string Hints, Func<NamedNode[]> Nodes)> All =
    [
        ("CG1108", "which is a path of Windows, and the container does not start; write the absolute path of a directory or file in the container", "", static () => [new Service("nginx").With(new Volume().At("C:/data"))]),
        ("CG1108", "; write /data", "path=/data service=db", static () => [new Service("example/app").With(new Volume().At("data"))]),
        ("CG1119", "; leave CreateHostPath() out, ", "", static () => [new Service("example/app").With(Bind.From("./app.json").CreateHostPath().At("/app.json"))]),
        ("CG1119", "; write Bind.From(…), ", "", static () => [new Service("example/app").With(new Mount { Type = MountType.Bind, Source = "./app.json", Target = "/app.json" })]),
        ("CG1122", "over the application itself: once it has been filled, newer images run the old assemblies;", "", static () => [new Service(Api).With(new Volume().At("/app"))]),
        ("CG1122", "over the application itself: there is nothing to run;", "", static () => [new Service(Api).With(Tmpfs.At("/app", 1.MiB()))]),
        ("CG1122", " copies there: once it has been filled, newer images run the old files;", "", static () => [new Service { Build = new() { DockerfileInline = "FROM alpine:3.22\nWORKDIR /app\nCOPY . .\nCMD [\"./run\"]" } }.With(new Volume().At("/app"))]),
        ("CG1124", "leaves the label out where the path must exist; add CreateHostPath()", "", static () => [new Service("example/app").With(Bind.From("./x").At("/x").Relabel(SelinuxLabel.Shared))]),
        ("CG1124", "leaves the label out beside a propagation; leave Propagate out", "call=Propagate", static () => [new Service("example/app").With(Bind.From("./x").CreateHostPath().At("/x").Relabel(SelinuxLabel.Shared).Propagate("rslave"))]),
        ("CG1124", "leaves the label out beside Recursive; leave that out", "call=Recursive", static () => [new Service("example/app").With(Labelled(static bind => bind.Recursive = BindRecursive.Disabled))]),
        ("CG1130", " with the image's own command (server -dev), which keeps everything in memory, so /vault/file stays empty; give it a Command and a configuration", "", static () => [new Service("hashicorp/vault:1.20").With(new Volume().At("/vault/file"))]),
        ("CG1130", " in its development mode (-dev), which keeps everything in memory, so /vault/file stays empty; give it a Command without -dev and a configuration", "", static () => [new Service("hashicorp/vault:1.20") { Command = "server -dev" }.With(new Volume().At("/vault/file"))]),
        ("CG1131", "does not tell nats to keep its data at /data, so it is not in the volume there and is gone with the container; write -js -sd /data in the Command", "words=-sd /data", static () => [new Service("nats:2.12") { Command = ["-js"] }.With(new Volume().At("/data"))]),
        ("CG1131", "so it is not in the directory of the host there", "words=-sd /data", static () => [new Service("nats:2.12") { Command = "-js" }.With(Bind.From("./nats").At("/data"))]),
        ("CG1131", "has mysql keep its data at /files, so it is not in the volume at /var/lib/mysql", "", static () => [new Service("mysql:8.4") { Command = "--datadir=/files" }.With(new Volume().At("/var/lib/mysql"))]),
        ("CG1131", "; set GF_PATHS_DATA=/var/lib/grafana in the Environment", "value=/var/lib/grafana variable=GF_PATHS_DATA", static () => [new Service("grafana/grafana:12.0.0") { Environment = { ["GF_PATHS_DATA"] = "/files" } }.With(new Volume().At("/var/lib/grafana"))]),
        ("CG1137", "reads no configuration unless its command names one, so this file has no effect; give its path as the command", "words=/etc/redis/redis.conf", static () => [new Service("redis:8").With(new Volume().At("/data"), Bind.From("./redis.conf").At("/etc/redis/redis.conf"))]),
        ("CG1137", "reads its configuration from /etc/prometheus/prometheus.yml, so this file has no effect; mount it at /etc/prometheus/prometheus.yml", "path=/etc/prometheus/prometheus.yml", static () => [new Service("prom/prometheus").With(Bind.From("./prometheus.yml").At("/prometheus.yml"))]),
        ("CG1137", "; name it in the command with", "words=-c hba_file=/etc/pg_hba.conf", static () => [new Service("postgres:18").With(new Volume().At("/var/lib/postgresql"), Bind.From("./pg_hba.conf").At("/etc/pg_hba.conf"))]),
        ("CG1137", "; name it in the command with", "words=-c config_file=/etc/postgresql.conf", static () => [new Service("postgres:18").With(new Volume().At("/var/lib/postgresql"), Bind.From("./postgresql.conf").At("/etc/postgresql.conf"))]),
        ("CG1138", "keeps its certificates at /letsencrypt/acme.json,", "path=/letsencrypt", static () => [new Service("traefik:v3.5") { Command = ["--certificatesresolvers.le.acme.storage=/letsencrypt/acme.json"] }]),
        ("CG1138", "keeps its certificates at /acme.json,", "", static () => [new Service("traefik:v3.5") { Command = ["--certificatesresolvers.le.acme.storage=acme.json", Env.Required("OPTION")] }]),
        ("CG1138", "keeps its certificates at /data,", "path=/data", static () => [new Service("caddy:2") { Ports = { Port.Publish(80, to: 80), Port.Publish(443, to: 443) } }]),
        ("CG1143", "; mount a volume at /root/.aspnet, ", "", static () => [new Service { Build = new() { DockerfileInline = "FROM mcr.microsoft.com/dotnet/aspnet:10.0" }, Ports = { Port.Publish(8080, to: 8080) } }]),
        ("CG1143", "; mount a volume at /home/app/.aspnet, ", "", static () => [new Service { Build = new() { DockerfileInline = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER app" }, Ports = { Port.Publish(8080, to: 8080) } }]),
        ("CG1144", " keep a database in data.db, ", "service=db", static () => [Environment("DATABASE_URL", "sqlite:///data.db")]),
        ("CG1144", " keep a database in /data/app.db, ", "service=db", static () => [Environment("DATABASE_URL", "sqlite:////data/app.db")]),
        ("CG2115", "; mount it at /home/app/.aspnet/https", "", static () => [new Service { Build = new() { DockerfileInline = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nUSER app" } }.With(Bind.From("./https").At("/root/.aspnet/https").AsReadOnly())]),
        ("CG2115", "; mount it at a path that it can read", "", static () => [new Service("example/app") { User = 1000 }.With(Bind.From("./aws").At("/root/.aws").AsReadOnly())]),
        ("CG0014", "Services wait for each other: db-2 → db-3 → db-2, ", "", static () => Circle()),
        ("CG1111", "; none of its stages has a name: write FROM … AS x", "", static () => [new Service { Build = new() { DockerfileInline = "FROM alpine:3.22", Target = "x" } }]),
        ("CG1113", "; write ARG VERSION in the stage that needs it", "", static () => [Built("FROM alpine:3.22\nRUN VERSION", "VERSION")]),
        ("CG1113", "; its name there is version", "key=version", static () => [Built("FROM alpine:3.22\nARG version", "VERSION")]),
        ("CG2103", " is to belong to 'postgres:postgres', a name ", "gid=999 uid=999 volume=data", static () => [new Service("postgres:18").With(new Volume { Owner = "postgres:postgres" }.At("/var/lib/postgresql"))]),
        ("CG2103", " is to belong to 'grafana', a name ", "gid=0 uid=472 volume=data", static () => [new Service("grafana/grafana").With(new Volume { Owner = "grafana" }.At("/var/lib/grafana"))]),
        ("CG2103", " is to belong to 'postgres', a name ", "", static () => [new Service("grafana/grafana").With(new Volume { Owner = "postgres" }.At("/var/lib/grafana"))]),
        ("CG2110", " without SETGID, so it exits; add it to CapAdd", "capabilities=SETGID", static () => [new Service("postgres:18") { CapDrop = { "ALL" }, CapAdd = { "SETUID" } }]),
        ("CG2110", " without SETUID and SETGID, so it exits; add them to CapAdd", "capabilities=SETUID;SETGID", static () => [new Service("postgres:18") { CapDrop = { "ALL" } }]),
        ("CG3002", " has PASSWORD in plain text", "variable=PASSWORD", static () => [Environment("PASSWORD", "x")]),
        ("CG3002", " has a password in CONNECTION in plain text", "", static () => [Environment("CONNECTION", "Host=db;Password=x")]),
        ("CG3017", "; set it, or MARIADB_ROOT_PASSWORD_HASH or MARIADB_ALLOW_EMPTY_ROOT_PASSWORD or MARIADB_RANDOM_ROOT_PASSWORD", "variable=MARIADB_ROOT_PASSWORD", static () => [new Service("mariadb:12")]),
        ("CG3017", "exits while its data is new; set it, or POSTGRES_HOST_AUTH_METHOD", "variable=POSTGRES_PASSWORD", static () => [new Service("postgres:18")]),
        ("CG3017", "exits at once; set it", "value=Y variable=ACCEPT_EULA", static () => [new Service("datalust/seq")]),
        ("CG3018", " sets REDIS_PASSWORD_FILE, ", "", static () => [new Service("redis:8") { Environment = { ["REDIS_PASSWORD_FILE"] = "/x" } }]),
        ("CG3018", " sets GF_SECURITY_ADMIN_PASSWORD_FILE, ", "key=GF_SECURITY_ADMIN_PASSWORD__FILE", static () => [new Service("grafana/grafana") { Environment = { ["GF_SECURITY_ADMIN_PASSWORD_FILE"] = "/x" } }]),
        ("CG3022", " since its Dockerfile has no USER; add one with a number, or set User", "", static () => [new Service { Build = new() { DockerfileInline = "FROM alpine:3.22" } }]),
        ("CG3022", " since traefik does; set User to a number if the image allows it", "", static () => [new Service("traefik:v3.5")]),
        ("CG4001", "waits for 'db' to be healthy, whose image has no health check,", "method=Healthy", static () => Waiting(new Service("postgres:18"), static db => db.Healthy())),
        ("CG4001", "waits for 'db' to be healthy, whose project has no health check in its image,", "method=Healthy", static () => Waiting(new Service(Api), static db => db.Healthy())),
        ("CG4001", "waits for 'db' to be healthy, whose health check is turned off,", "method=Healthy", static () => Waiting(new Service("example/app") { Healthcheck = Healthcheck.None }, static db => db.Healthy())),
        ("CG4001", "waits for 'db' to end, and the engine starts that again each time (restart: unless-stopped),", "method=Completed", static () => Waiting(new Service("example/app") { Restart = RestartPolicy.UnlessStopped }, static db => db.Completed())),
        ("CG4002", "; say .IfEnabled() or give both the same profile", "", static () => Waiting(new Service("example/app") { Profiles = { "debug" } }, static db => db)),
        ("CG4002", "without it Compose refuses the file; give both the same profile", "", static () => Joined(new Service("example/app") { Profiles = { "debug" } })),
        ("CG4010", " with mysqladmin, which mariadb does not have,", "", static () => [new Service("mariadb:11.4") { Healthcheck = Healthcheck.Exec("mysqladmin", "ping") }]),
        ("CG4010", "; write mariadb-check, or the image's own healthcheck.sh", "", static () => [new Service("mariadb:11.4") { Healthcheck = Healthcheck.Exec("mysqlcheck", "--all-databases") }]),
        ("CG4010", "; check from another container, or take a variant of the image that has it", "", static () => [new Service("nats:2.12") { Healthcheck = Healthcheck.Exec("curl", "x") }]),
        ("CG5004", "is started before 'db' is healthy:", "method=Healthy", static () => Waiting(new Service("example/app"), static db => db.Healthy())),
        ("CG5004", "is started before 'db' has ended:", "method=Completed", static () => Waiting(new Service("example/app"), static db => db.Completed())),
        ("CG5006", "Services 'db' and 'db-3' are placed on different nodes", "", static () => Placed("one", "one", "two")),
        ("CG5008", "; set Key", "name=api.v1", static () => [new Service("example/app") { Key = "api.v1" }]),
        ("CG5008", "; set Name", "", static () => [new Config { Name = "-x", File = "./x" }]),
    ];

    private static Service Built(string dockerfile, string argument) => new() { Build = new() { DockerfileInline = dockerfile, Args = { [argument] = "1" } } };

    private static Mount Labelled(Action<BindOptions> change)
    {
        var mount = Bind.From("./x").CreateHostPath().At("/x").Relabel(SelinuxLabel.Shared);
        change(mount.Bind!);
        return mount;
    }

    private static NamedNode[] Circle()
    {
        Service one = new("example/app"), other = new("example/app");
        one.DependsOn.Add(other);
        other.DependsOn.Add(one);
        return [new Service("example/app") { DependsOn = { one } }, one, other];
    }

    private static Service Environment(string name, string value) => new("example/app") { Environment = { [name] = value } };

    private static NamedNode[] Waiting(Service db, Func<Service, Dependency> how) => [db, new Service("example/app") { DependsOn = { how(db) } }];

    private static NamedNode[] Joined(Service db) => [db, new Service("example/app") { NetworkMode = NetworkMode.Of(db) }];

    private static NamedNode[] Placed(params string[] nodes)
    {
        var data = new Volume();
        return [.. nodes.Select(node => new Service("example/app") { Deploy = new() { Placement = Placement.OnNode(node) } }.With(data.At("/data")))];
    }
}
