namespace ComposeGen.Testing;

internal static partial class KnownIssues
{
    /// <summary>Data that is not where its volume is.</summary>
    private static KnownIssue[] Data() =>
    [
        new()
        {
            Threads = ["docker-library/postgres#1364", "readur/readur#525", "rails/rails#56150", "duckdb/pg_duckdb#1020"],
            What = "PostgreSQL 18 keeps its data elsewhere and does not start with a volume where 17 had it.",
            Yaml = """
                services:
                  db:
                    image: postgres:18
                    environment: {POSTGRES_PASSWORD: example}
                    volumes:
                      - pgdata:/var/lib/postgresql/data # CG1104
                volumes:
                  pgdata:
                """,
            Wrong = static () => [Stateful("postgres:18", "/var/lib/postgresql/data")],
            Right = static () => [Stateful("postgres:18", "/var/lib/postgresql")],
            Symptom = Symptom.Exits("db", "/var/lib/postgresql/data (unused mount/volume)"),
        },
        new()
        {
            Threads = ["sveltejs/cli#749"],
            What = "The same without a tag, which became version 18 one day.",
            Yaml = """
                services:
                  db:
                    image: postgres
                    environment: {POSTGRES_PASSWORD: example}
                    volumes:
                      - pgdata:/var/lib/postgresql/data # CG1104
                volumes:
                  pgdata:
                """,
            Wrong = static () => [Stateful("postgres", "/var/lib/postgresql/data")],
            Right = static () => [Stateful("postgres", "/var/lib/postgresql")],
            Symptom = Symptom.Exits("db", "/var/lib/postgresql/data (unused mount/volume)"),
        },
        new()
        {
            Threads = ["docker-library/postgres#103"],
            What = "A volume above the one that the image declares stays empty: the data goes into an anonymous volume.",
            Yaml = """
                services:
                  db:
                    image: postgres:17
                    environment: {POSTGRES_PASSWORD: example}
                    volumes:
                      - pgdata:/var/lib/postgresql # CG1104
                volumes:
                  pgdata:
                """,
            Wrong = static () => [Stateful("postgres:17", "/var/lib/postgresql")],
            Right = static () => [Stateful("postgres:17", "/var/lib/postgresql/data")],
            Symptom = Symptom.Loses("db", "/var/lib/postgresql/data"),
        },
        new()
        {
            Threads = ["docker-library/mongo#146", "docker-library/mongo#104", "mission-apprentissage/flux-retour-cfas#4669"],
            What = "A volume at /data covers none of the two volumes that the image declares below it.",
            Yaml = """
                services:
                  mongo:
                    image: mongo:8 # CG1102
                    volumes:
                      - mongo_data:/data # CG1103
                volumes:
                  mongo_data:
                """,
            Wrong = static () => [new Service("mongo:8") { Key = "mongo", Volumes = { Named("mongo_data").At("/data") } }],
            Right = static () => [new Service("mongo:8") { Key = "mongo", Volumes = { Named("mongo_data").At("/data/db"), Named("mongo_config").At("/data/configdb") } }],
            Symptom = Symptom.Loses("mongo", "/data/db"),
        },
        new()
        {
            Threads = ["hcengineering/huly-selfhost#103"],
            What = "The image declares a second volume, and each `up` makes an anonymous one for it.",
            Yaml = """
                services:
                  mongodb:
                    image: mongo:8 # CG1102
                    volumes:
                      - db:/data/db
                volumes:
                  db:
                """,
            Wrong = static () => [new Service("mongo:8") { Key = "mongodb", Volumes = { Named("db").At("/data/db") } }],
            Right = static () => [new Service("mongo:8") { Key = "mongodb", Volumes = { Named("db").At("/data/db"), Named("db-config").At("/data/configdb") } }],
            Symptom = Symptom.Loses("mongodb", "/data/configdb"),
        },
        new()
        {
            Threads = ["PostHog/posthog#2079", "mastodon/mastodon#1080"],
            What = "A database without a volume is empty after `down` and `up`.",
            Yaml = """
                services:
                  db:
                    image: postgres:17 # CG1101
                    environment: {POSTGRES_PASSWORD: example}
                """,
            Wrong = static () => [Database("postgres:17")],
            Right = static () => [Stateful("postgres:17", "/var/lib/postgresql/data")],
            Symptom = Symptom.Loses("db", "/var/lib/postgresql/data"),
        },
        new()
        {
            Threads = ["vanilla/vanilla-docker#3", "scline/docker-cacti#52"],
            What = "A database without a volume beside an application with one: each `up` installs anew over old files.",
            Yaml = """
                services:
                  db:
                    image: mysql:8.4 # CG1101
                    environment: {MYSQL_ROOT_PASSWORD: example}
                  cacti:
                    image: smcline06/cacti:1.2
                    depends_on:
                      - db
                    volumes:
                      - cacti:/cacti
                volumes:
                  cacti:
                """,
            Wrong = static () => WithCacti(Database("mysql:8.4")),
            Right = static () => WithCacti(Stateful("mysql:8.4", "/var/lib/mysql")),
            Symptom = Symptom.Loses("db", "/var/lib/mysql"),
        },
        new()
        {
            Threads = ["ddtcorex/govard#131", "docker/compose#13465", "TryGhost/Ghost#21906"],
            What = "Queues and a cache lose what they have with each `down` and `up`, and leave anonymous volumes.",
            Yaml = """
                services:
                  redis:
                    image: redis:8 # CG1102
                  rabbitmq:
                    image: rabbitmq:4 # CG1101
                    hostname: rabbitmq
                """,
            Wrong = static () => [new Service("redis:8") { Key = "redis" }, new Service("rabbitmq:4") { Key = "rabbitmq", Hostname = "rabbitmq" }],
            Right = static () =>
            [
                new Service("redis:8") { Key = "redis", Volumes = { Named("cache-data").At("/data") } },
                new Service("rabbitmq:4") { Key = "rabbitmq", Hostname = "rabbitmq", Volumes = { Named("rabbitmq-data").At("/var/lib/rabbitmq") } },
            ],
            Symptom = Symptom.Loses("rabbitmq", "/var/lib/rabbitmq"),
        },
        new()
        {
            Threads = ["docker/compose#7444", "docker/docs#11601"],
            What = "What was written into a volume without a name is not there after `down` and `up`.",
            Yaml = """
                services:
                  app:
                    image: alpine:3.22
                    command: ["sleep", "1000"]
                    volumes:
                      - /data # CG1102
                """,
            Wrong = static () => [Idle("app").With(Volume.Anonymous("/data"))],
            Right = static () => [Idle("app").With(Named("data").At("/data"))],
            Symptom = Symptom.Loses("app", "/data"),
        },
        new()
        {
            Threads = ["BrettMayson/Arma3Server#82", "Eldara-Tech/swarmcli#273"],
            What = "The Dockerfile of the application declares a volume that the service does not mount.",
            Yaml = """
                services:
                  arma3:
                    build:
                      dockerfile_inline: | # CG1102
                        FROM alpine:3.22
                        VOLUME /steamcmd
                        CMD ["sleep", "1000"]
                """,
            Wrong = static () => [Built("arma3", "VOLUME /steamcmd")],
            Right = static () => [Built("arma3", "VOLUME /steamcmd").With(Named("steamcmd").At("/steamcmd"))],
            Symptom = Symptom.Loses("arma3", "/steamcmd"),
        },
    ];

    private static Volume Named(string key) => new() { Key = key };

    private static Service Database(string image) => new(image)
    {
        Key = "db",
        Environment = { [image.StartsWith("mysql:", StringComparison.Ordinal) ? "MYSQL_ROOT_PASSWORD" : "POSTGRES_PASSWORD"] = "example" },
    };

    private static Service Stateful(string image, string target) => Database(image).With(Named("pgdata").At(target));

    private static NamedNode[] WithCacti(Service db) =>
        [db, new Service("smcline06/cacti:1.2") { Key = "cacti", DependsOn = { db }, Volumes = { Named("cacti").At("/cacti") } }];

    private static Service Idle(string key, int? user = null) =>
        new("alpine:3.22") { Key = key, Command = ["sleep", "1000"], User = user is { } id ? UserId.Of(id, id) : null };

    /// <summary>A service whose Dockerfile has these lines between the first and the last.</summary>
    private static Service Built(string key, string lines) =>
        new() { Key = key, Build = Build.Inline($"FROM alpine:3.22\n{lines}\nCMD [\"sleep\", \"1000\"]\n") };

    private static Service With(this Service service, params Mount[] mounts)
    {
        service.Volumes.AddRange(mounts);
        return service;
    }
}
