namespace ComposeGen.Testing;

internal static partial class KnownIssues
{
    /// <summary>Processes that cannot write to what they mount.</summary>
    private static KnownIssue[] Owners() =>
    [
        new()
        {
            Threads = ["microsoft/aspire#19422", "microsoft/aspire#9354"],
            What = "A .NET image runs as user 1654, and a new volume at a path that it lacks belongs to root.",
            Yaml = """
                services:
                  server:
                    image: mcr.microsoft.com/dotnet/aspnet:10.0
                    user: "1654:1654"
                    environment:
                      DATA_PATH: /data
                    volumes:
                      - serverdata:/data # CG2101
                volumes:
                  serverdata:
                """,
            Wrong = static () => [Server().With(Named("serverdata").At("/data"))],
            Right = static () => [Server().With(new Volume { Key = "serverdata", Owner = UserId.Of(1654, 1654) }.At("/data"))],
            Symptom = Symptom.Fails("server", "touch /data/marker.txt", "Permission denied"),
        },
        new()
        {
            Threads = ["docker/compose#3270", "containers/podman-compose#98", "vastsa/FileCodeBox#500"],
            What = "The image of the application runs as another user, and does not have the directory of its volume.",
            Yaml = """
                services:
                  app:
                    build:
                      dockerfile_inline: |
                        FROM alpine:3.22
                        USER 1000:1000
                        CMD ["sleep", "1000"]
                    volumes:
                      - db-data:/foo # CG2101
                volumes:
                  db-data:
                """,
            Wrong = static () => [Built("app", "USER 1000:1000").With(Named("db-data").At("/foo"))],
            Right = static () => [Built("app", "RUN mkdir /foo && chown 1000:1000 /foo\nUSER 1000:1000").With(Named("db-data").At("/foo"))],
            Symptom = Symptom.Fails("app", "touch /foo/file", "Permission denied"),
        },
        new()
        {
            Threads = ["moby/moby#34916", "moby/moby#21259"],
            What = "VOLUME makes a directory of root, whatever USER stands before it.",
            Yaml = """
                services:
                  app:
                    build:
                      dockerfile_inline: |
                        FROM alpine:3.22
                        USER 1000:1000
                        VOLUME /data
                        CMD ["sleep", "1000"]
                    volumes:
                      - data:/data # CG2101
                volumes:
                  data:
                """,
            Wrong = static () => [Built("app", "USER 1000:1000\nVOLUME /data").With(Named("data").At("/data"))],
            Right = static () => [Built("app", "USER 1000:1000\nVOLUME /data").With(new Volume { Key = "data", Owner = UserId.Of(1000, 1000) }.At("/data"))],
            Symptom = Symptom.Fails("app", "touch /data/file", "Permission denied"),
        },
        new()
        {
            Threads = ["docker/compose#6433"],
            What = "With nocopy, a volume does not take over the owner of the directory in the image.",
            Yaml = """
                services:
                  app:
                    build:
                      dockerfile_inline: |
                        FROM alpine:3.22
                        RUN mkdir /data && chown 1000:1000 /data
                        USER 1000:1000
                        CMD ["sleep", "1000"]
                    volumes:
                      - type: volume # CG2101
                        source: data
                        target: /data
                        volume:
                          nocopy: true
                volumes:
                  data:
                """,
            Wrong = static () => [Built("app", "RUN mkdir /data && chown 1000:1000 /data\nUSER 1000:1000").With(Named("data").At("/data").NoCopy())],
            Right = static () => [Built("app", "RUN mkdir /data && chown 1000:1000 /data\nUSER 1000:1000").With(Named("data").At("/data"))],
            Symptom = Symptom.Fails("app", "touch /data/file", "Permission denied"),
        },
        new()
        {
            Threads = ["CTFd/CTFd#981", "itskovacs/trip#48", "sethforprivacy/phoenixd-docker#5"],
            What = "The engine makes a missing directory of the host for root, and the service runs as another user.",
            Yaml = """
                services:
                  ctfd:
                    build:
                      dockerfile_inline: |
                        FROM alpine:3.22
                        USER 1001:1001
                        CMD ["sleep", "1000"]
                    volumes:
                      - ./data/logs:/var/log/CTFd # CG2106
                """,
            Wrong = static () => [Built("ctfd", "USER 1001:1001").With(Bind.From("./data/logs").CreateHostPath().At("/var/log/CTFd"))],
            Right = static () => [Built("ctfd", "USER 1001:1001").With(new Volume { Key = "logs", Owner = UserId.Of(1001, 1001) }.At("/var/log/CTFd"))],
            Symptom = Symptom.Fails("ctfd", "touch /var/log/CTFd/log", "Permission denied"),
        },
        new()
        {
            Threads = ["compose-spec/compose-spec#278", "compose-spec/compose-spec#176", "docker/compose#7733", "docker/compose#3425"],
            What = "A tmpfs belongs to root, and with this mode only root writes to it; the long notation has no owner.",
            Yaml = """
                services:
                  demo:
                    image: alpine:3.22
                    command: ["sleep", "1000"]
                    user: "1000:1000"
                    volumes:
                      - type: tmpfs # CG2107
                        target: /build
                        tmpfs:
                          size: 1048576
                          mode: 0o755
                """,
            Wrong = static () => [Idle("demo", 1000).With(Tmpfs.At("/build", 1.MiB(), "0755"))],
            Right = static () => [Idle("demo", 1000).WithTmpfs("/build:size=1m,uid=1000,gid=1000,mode=0755")],
            Symptom = Symptom.Fails("demo", "touch /build/test", "Permission denied"),
        },
    ];

    private static Service Server() =>
        new("mcr.microsoft.com/dotnet/aspnet:10.0") { Key = "server", User = UserId.Of(1654, 1654), Environment = { ["DATA_PATH"] = "/data" } };

    private static Service WithTmpfs(this Service service, string tmpfs)
    {
        service.Tmpfs.Add(tmpfs);
        return service;
    }
}
