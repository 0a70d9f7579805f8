using ComposeGen;

[ComposeApp("shop")]
public static partial class Shop
{
    static readonly Volume PgData = new() { Protected = true };
    static readonly Volume Uploads = new() { Owner = UserId.Of(1654, 1654) };
    static readonly Network Backend = new() { Internal = true };
    static readonly Network Frontend = new();
    static readonly Secret PgPassword = Secret.FromEnvironment("PG_PASSWORD");
    static readonly Variable ShopPort = Env.Default("SHOP_PORT", 8080, "The port of this machine where the shop is.");

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
        Ports = { Port.Publish(ShopPort, to: 8080) },
        Restart = RestartPolicy.UnlessStopped,
    };

    // compose.production.yaml: docker compose -f compose.yaml -f compose.production.yaml up -d
    [ComposeOverlay("production")]
    static readonly Volume Backups = new() { Protected = true };

    [ComposeOverlay("production")]
    static readonly Service Backup = new("postgres:18")
    {
        Command =
        [
            "sh", "-c",
            $"export PGPASSWORD=\"$(cat {PgPassword.Path})\"; while sleep 86400; do pg_dump --host {Db.Host} --username postgres > /backups/shop.sql; done",
        ],
        DependsOn = { Db.Healthy() },
        Secrets = { PgPassword },
        Volumes = { Backups.At("/backups") },
        Networks = { Backend },
        Restart = RestartPolicy.Always,
    };

    [ComposeOverlay("production")]
    static void Production()
    {
        Api.Ports = [Port.Publish(ShopPort, to: 8080).On("127.0.0.1")]; // Behind a proxy.
        Api.Environment["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = true;
        Cache.MemLimit = 256.MiB();
    }
}
