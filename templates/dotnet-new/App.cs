using ComposeGen;

// `dotnet build` writes compose.yaml, docker-run.sh and docker-run.ps1 from this class.
[ComposeApp("compose-app-name")]
public static partial class App
{
    // Protected: it must be removed by hand; `docker compose down -v` leaves it alone.
    static readonly Volume DbData = new() { Protected = true };
    static readonly Secret DbPassword = Secret.FromEnvironment("DB_PASSWORD");

    static readonly Service Db = new("postgres:18")
    {
        Environment = { ["POSTGRES_PASSWORD_FILE"] = DbPassword.Path },
        Secrets = { DbPassword },
        Volumes = { DbData.At("/var/lib/postgresql") },
        Healthcheck = Healthcheck.Shell("pg_isready -U postgres").Every(5.Seconds()),
        Restart = RestartPolicy.UnlessStopped,
    };

    static readonly Service Web = new("adminer:5")
    {
        DependsOn = { Db.Healthy() },
        Environment = { ["ADMINER_DEFAULT_SERVER"] = Db.Host },
        Ports = { Port.Publish(8080, to: 8080) },
        Restart = RestartPolicy.UnlessStopped,
    };
}
