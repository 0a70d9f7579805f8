using ComposeGen;

[ComposeApp("shop")]
public static partial class Shop
{
    static readonly Volume PgData = new() { Protected = true };
    static readonly Volume Uploads = new() { Owner = UserId.Of(1654, 1654) };
    static readonly Network Backend = new() { Internal = true };
    static readonly Network Frontend = new();
    static readonly Secret PgPassword = Secret.FromEnvironment("PG_PASSWORD");

    static readonly Service Db = new("postgres:18")
    {
        Environment = { ["POSTGRES_PASSWORD_FILE"] = PgPassword.Path },
        Secrets = { PgPassword },
        Volumes = { PgData.At("/var/lib/postgresql") },
        Networks = { Backend },
        Healthcheck = Healthcheck.Shell("pg_isready -U postgres").Every(5.Seconds()),
        Restart = RestartPolicy.UnlessStopped,
    };

    static readonly Service Cache = new("redis:8-alpine")
    {
        Command = ["redis-server", "--save", "", "--appendonly", "no"],
        Volumes = { Tmpfs.At("/data", 64.MiB()) },
        Networks = { Backend },
        Healthcheck = Healthcheck.Exec("redis-cli", "ping").Every(5.Seconds()),
        Restart = RestartPolicy.UnlessStopped,
    };

    static readonly Service Api = new(Projects.Api)
    {
        DependsOn = { Db.Healthy(), Cache.Healthy() },
        Environment =
        {
            ["ConnectionStrings__Shop"] = $"Host={Db.Host};Username=postgres",
            ["ConnectionStrings__Cache"] = $"{Cache.Host}:6379",
            ["Uploads"] = "/data",
        },
        Secrets = { PgPassword },
        Volumes = { Uploads.At("/data"), Bind.From("./config").At("/config").AsReadOnly(), Tmpfs.At("/tmp", 64.MiB()) },
        Networks = { Backend, Frontend },
        Ports = { Port.Publish(Env.Default("SHOP_PORT", 8080), to: 8080) },
        Restart = RestartPolicy.UnlessStopped,
    };
}
