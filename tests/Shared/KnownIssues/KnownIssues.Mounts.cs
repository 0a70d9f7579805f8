namespace ComposeGen.Testing;

internal static partial class KnownIssues
{
    /// <summary>Mounts that are not what they look like.</summary>
    private static KnownIssue[] Mounts() =>
    [
        new()
        {
            Threads = ["docker/compose#9955", "docker/compose#11935", "docker/compose#12332", "docker-archive/compose-cli#1795", "gamosoft/NoteDiscovery#257"],
            What = "A configuration file that is missing on the host becomes a directory there, and in the container.",
            Yaml = """
                services:
                  reverse-proxy:
                    image: traefik:v3.5
                    command: ["--providers.file.filename=/dynamic.yaml"]
                    volumes:
                      - ./dynamic.yaml:/dynamic.yaml # CG1119
                """,
            Wrong = static () => [Proxy().With(Bind.From("./dynamic.yaml").CreateHostPath().At("/dynamic.yaml"))],
            Right = static () => [Proxy(new Config { Key = "dynamic", Content = "http: {}\n" }.At("/dynamic.yaml"))],
            Symptom = Symptom.Fails("reverse-proxy", "cat /dynamic.yaml", "Is a directory"),
        },
        new()
        {
            Threads = ["docker-library/postgres#1270"],
            What = "A database in a directory of the host: the engine makes it for root, and the user of the service cannot write to it.",
            Yaml = """
                services:
                  db:
                    image: postgres:17
                    environment: {POSTGRES_PASSWORD: example}
                    user: "1000:1000"
                    volumes:
                      - ./data:/var/lib/postgresql/data # CG2106
                """,
            Wrong = static () => [PostgresAs1000(Bind.From("./data").CreateHostPath().At("/var/lib/postgresql/data"))],
            Right = static () => [PostgresAs1000(Named("data").At("/var/lib/postgresql/data"))],
            Symptom = Symptom.Exits("db", "Permission denied"),
        },
        new()
        {
            Threads = ["microsoft/aspire#6997", "docker-library/postgres#392", "docker-library/postgres#1010"],
            What = "A database in a directory of the host, which on other systems than Linux cannot be given to its user.",
            Yaml = """
                services:
                  db:
                    image: postgres:17
                    environment: {POSTGRES_PASSWORD: example}
                    volumes:
                      - ./data:/var/lib/postgresql/data # CG1105
                """,
            Wrong = static () => [Database("postgres:17").With(Bind.From("./data").CreateHostPath().At("/var/lib/postgresql/data"))],
            Right = static () => [Database("postgres:17").With(Named("data").At("/var/lib/postgresql/data"))],
            NotShown = "needs Docker Desktop",
        },
        new()
        {
            Threads = ["docker/compose#9971", "docker/compose#6343", "docker/compose#4488"],
            What = "The device of a bound volume is relative, and the engine looks for it from its own directory.",
            Yaml = """
                services:
                  app:
                    image: alpine:3.22
                    command: ["sleep", "1000"]
                    volumes:
                      - files:/files
                volumes:
                  files:
                    driver: local
                    driver_opts:
                      type: none
                      o: bind,rw
                      device: ./files # CG1120
                """,
            Wrong = static () => [Idle("app").With(new Volume
            {
                Key = "files",
                Driver = "local",
                DriverOpts = { ["type"] = "none", ["o"] = "bind,rw", ["device"] = "./files" },
            }.At("/files"))],
            Right = static () => [Idle("app").With(Bind.From("./files").CreateHostPath().At("/files"))],
            Symptom = Symptom.Refused("no such file or directory"),
        },
        new()
        {
            Threads = ["docker/compose#13396", "goharbor/harbor#16369"],
            What = "In the long notation the SELinux label of a mount is lost, here since the path must exist.",
            Yaml = """
                services:
                  db:
                    image: alpine:3.22
                    command: ["sleep", "1000"]
                    volumes:
                      - type: bind
                        source: ./data
                        target: /data
                        bind:
                          selinux: Z # CG1124
                          create_host_path: false
                """,
            Wrong = static () => [Idle("db").With(Bind.From("./data").At("/data").Relabel(SelinuxLabel.Private))],
            Right = static () => [Idle("db").With(Bind.From("./data").CreateHostPath().At("/data").Relabel(SelinuxLabel.Private))],
            NotShown = "needs a host with SELinux",
        },
        new()
        {
            Threads = ["letsencrypt/boulder#4165"],
            What = "A private SELinux label on a directory that two services mount: the second takes it from the first.",
            Yaml = """
                services:
                  boulder:
                    image: alpine:3.22
                    command: ["sleep", "1000"]
                    volumes:
                      - ./src:/src:Z
                  netaccess:
                    image: alpine:3.22
                    command: ["sleep", "1000"]
                    volumes:
                      - ./src:/src:Z # CG1125
                """,
            Wrong = static () => [Labelled("boulder", SelinuxLabel.Private), Labelled("netaccess", SelinuxLabel.Private)],
            Right = static () => [Labelled("boulder", SelinuxLabel.Shared), Labelled("netaccess", SelinuxLabel.Shared)],
            NotShown = "needs a host with SELinux",
        },
        new()
        {
            Threads = ["docker/compose#4934", "docker/compose#1981", "openziti/ziti#912"],
            What = "A volume over the application of the image, to share it with another service, keeps the files of the first image when there is a newer one.",
            Yaml = """
                services:
                  service1:
                    build:
                      dockerfile_inline: |
                        FROM alpine:3.22
                        WORKDIR /var/www
                        COPY . .
                        CMD ["sleep", "1000"]
                    volumes:
                      - app:/var/www # CG1122
                  service2:
                    image: alpine:3.22
                    command: ["sleep", "1000"]
                    volumes:
                      - app:/var/www
                volumes:
                  app:
                """,
            Wrong = static () => Sharing(Named("app")),
            Right = static () => [Built("service1", "WORKDIR /var/www\nCOPY . ."), Built("service2", "WORKDIR /var/www\nCOPY . .")],
            Symptom = Symptom.Keeps("service1", "/var/www"),
        },
    ];

    private static Service Proxy(params ConfigReference[] configs) =>
        new("traefik:v3.5") { Key = "reverse-proxy", Command = ["--providers.file.filename=/dynamic.yaml"], Configs = [.. configs] };

    private static Service PostgresAs1000(Mount data) => new("postgres:17")
    {
        Key = "db",
        User = UserId.Of(1000, 1000),
        Environment = { ["POSTGRES_PASSWORD"] = "example" },
        Volumes = { data },
    };

    private static NamedNode[] Sharing(Volume app) =>
        [Built("service1", "WORKDIR /var/www\nCOPY . .").With(app.At("/var/www")), Idle("service2").With(app.At("/var/www"))];

    private static Service Labelled(string key, SelinuxLabel label) => Idle(key).With(Bind.From("./src").CreateHostPath().At("/src").Relabel(label));
}
