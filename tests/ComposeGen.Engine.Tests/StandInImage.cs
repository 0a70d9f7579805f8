namespace ComposeGen.Engine.Tests;

/// <summary>Images made here, once a run, that behave as well-known ones.</summary>
internal static class StandInImage
{
    /// <summary>Of all images of this run.</summary>
    public static readonly string Repository = ProjectName.New();

    private static readonly Lazy<string> PostgresImage = new(BuildPostgres);
    private static readonly Lazy<string> RedisImage = new(BuildRedis);
    private static readonly Lazy<string> DotNetImage = new(BuildDotNet);
    private static readonly Lazy<string> OfAnotherImage = new(BuildOfAnother);

    /// <summary>Keeps its data under the declared volume, in a directory of its version, and wants a password.</summary>
    public static string Postgres => PostgresImage.Value;

    private static string BuildPostgres() => Build("postgres", """
        FROM busybox:local
        COPY entrypoint.sh pg_isready /bin/
        RUN chmod 755 /bin/entrypoint.sh /bin/pg_isready && mkdir -p /var/lib/postgresql && echo 'postgres:x:999:999::/:/bin/sh' >>/etc/passwd && chown 999:999 /var/lib/postgresql
        ENV PGDATA=/var/lib/postgresql/18/docker
        VOLUME /var/lib/postgresql
        ENTRYPOINT ["entrypoint.sh"]
        """, ("pg_isready", """
        #!/bin/sh
        test -e /tmp/ready && test -s "$PGDATA/PG_VERSION"
        """), ("entrypoint.sh", $"""
        #!/bin/sh
        if [ ! -s "$POSTGRES_PASSWORD_FILE" ]; then echo 'superuser password is not specified' >&2; exit 1; fi
        mkdir -p "$PGDATA" || exit 1
        [ -s "$PGDATA/PG_VERSION" ] || echo 18 >"$PGDATA/PG_VERSION"
        chown -R postgres "$PGDATA"
        touch /tmp/ready
        {Wait}
        """));

    /// <summary>Declares a volume at /data, answers a ping.</summary>
    public static string Redis => RedisImage.Value;

    private static string BuildRedis() => Build("redis", """
        FROM busybox:local
        COPY redis-server redis-cli /bin/
        RUN chmod 755 /bin/redis-server /bin/redis-cli && mkdir /data
        VOLUME /data
        """, ("redis-cli", """
        #!/bin/sh
        test -e /tmp/ready && echo PONG
        """), ("redis-server", $"""
        #!/bin/sh
        touch /tmp/ready
        {Wait}
        """));

    /// <summary>Runs as user 1654, has no /data, and appends a line to the file that its environment names.</summary>
    public static string DotNet => DotNetImage.Value;

    private static string BuildDotNet() => Build("dotnet", """
        FROM busybox:local
        COPY server /app/server
        RUN chmod 755 /app/server && echo 'app:x:1654:1654::/home/app:/bin/sh' >>/etc/passwd
        WORKDIR /app
        ENV APP_UID=1654
        USER 1654
        ENTRYPOINT ["/app/server"]
        """, ("server", $"""
        #!/bin/sh
        echo "written by $(id -u)" >>"$DATA_PATH$Uploads/notes.txt" || exit 1
        {Wait}
        """));

    /// <summary>Runs as user 1654 and has an empty directory /data of user 9.</summary>
    public static string OfAnother => OfAnotherImage.Value;

    private static string BuildOfAnother() => Build("of-another", """
        FROM busybox:local
        COPY server /server
        RUN chmod 755 /server && mkdir /data && chown 9:9 /data
        USER 1654:1654
        ENTRYPOINT ["/server"]
        """, ("server", $"""
        #!/bin/sh
        {Wait}
        """));

    /// <summary>Lasts until it is told to stop, and then does so at once.</summary>
    public const string Wait = "trap 'exit 0' TERM; while :; do sleep 1 & wait $!; done";

    /// <summary>Builds an image, with the builder that each engine has.</summary>
    public static string Build(string tag, string dockerfile, params (string Name, string Text)[] files)
    {
        var context = Directory.CreateTempSubdirectory("composegen-image-");
        try
        {
            File.WriteAllText(Path.Combine(context.FullName, "Dockerfile"), dockerfile);
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(context.FullName, name), text + "\n");
            }

            var image = Repository + ":" + tag;
            Shell.RunIn(null, new Dictionary<string, string> { ["DOCKER_BUILDKIT"] = "0" }, "docker", "build", "--tag", image, context.FullName).Succeeded();
            return image;
        }
        finally
        {
            context.Delete(recursive: true);
        }
    }
}
