using ComposeGen;

namespace ComposeGen.Output.Tests;

/// <summary>The example of the design: a database and an API with storage of every kind.</summary>
internal static class ShopSample
{
    public static ComposeFile Create()
    {
        var pgData = new Volume { Protected = true, Labels = { ["backup"] = "daily" } };
        var uploads = new Volume { Owner = UserId.Of(1654, 1654) };
        var pgPassword = Secret.FromEnvironment("PG_PASSWORD");
        var db = new Service("postgres:18")
        {
            Environment = { ["POSTGRES_PASSWORD_FILE"] = pgPassword.Path },
            Secrets = { pgPassword },
            Volumes = { pgData.At("/var/lib/postgresql") },
            Healthcheck = Healthcheck.Shell("pg_isready -U postgres").Every(5.Seconds()),
            Restart = RestartPolicy.UnlessStopped,
        };
        var api = new Service(new ProjectImage("src/Api/Api.csproj", "shop-api"))
        {
            DependsOn = { db.Healthy() },
            Ports = { Port.Publish(8080, to: 8080) },
            User = UserId.Of(1654, 1654),
            Volumes = { uploads.At("/data"), Bind.From("./config").At("/config").AsReadOnly(), Tmpfs.At("/tmp", 64.MiB(), "1777") },
        };

        var file = new ComposeFile("shop");
        file.AddField("PgData", pgData);
        file.AddField("PgPassword", pgPassword);
        file.AddField("Db", db);
        file.AddField("Api", api);
        file.AddField("Uploads", uploads);
        file.Complete();
        return file;
    }
}
