namespace ComposeGen.Testing;

internal static partial class KnownIssues
{
    private const string NeedsImage = "needs the image, or a new one of it";

    private const string DotNet = "FROM mcr.microsoft.com/dotnet/aspnet:10.0";

    /// <summary>What single images do, as those of .NET.</summary>
    private static KnownIssue[] Images() =>
    [
        new()
        {
            Threads = ["minio/minio#18022", "bitnami/containers#48235", "bitnami/containers#48737"],
            What = "A newer image keeps its data at another path, and the volume stays empty.",
            Yaml = """
                services:
                  minio:
                    image: bitnami/minio:2024.12.18
                    volumes:
                      - minio-data:/data # CG1104
                volumes:
                  minio-data:
                """,
            Wrong = static () => [Of("minio", "bitnami/minio:2024.12.18").With(Named("minio-data").At("/data"))],
            Right = static () => [Of("minio", "bitnami/minio:2024.12.18").With(Named("minio-data").At("/bitnami/minio/data"), Named("certs").At("/certs"))],
            NotShown = NeedsImage,
        },
        new()
        {
            Threads = ["TechnitiumSoftware/DnsServer#580"],
            What = "A patch moved the configuration one directory up, and the server begins anew.",
            Yaml = """
                services:
                  dns:
                    image: technitium/dns-server:11.0.2
                    volumes:
                      - config:/etc/dns/config # CG1104
                volumes:
                  config:
                """,
            Wrong = static () => [Of("dns", "technitium/dns-server:11.0.2").With(Named("config").At("/etc/dns/config"))],
            Right = static () => [Of("dns", "technitium/dns-server:11.0.2").With(Named("config").At("/etc/dns"))],
            NotShown = NeedsImage,
        },
        new()
        {
            Threads = ["go-gitea/gitea#21647", "go-gitea/gitea#32829", "selfhosters/unRAID-CA-templates#663"],
            What = "The variant without root keeps its data elsewhere than the other.",
            Yaml = """
                services:
                  server:
                    image: gitea/gitea:1.22.5-rootless
                    volumes:
                      - gitea-data:/data # CG1104
                volumes:
                  gitea-data:
                """,
            Wrong = static () => [Of("server", "gitea/gitea:1.22.5-rootless").With(Named("gitea-data").At("/data"))],
            Right = static () => [Of("server", "gitea/gitea:1.22.5-rootless").With(Named("gitea-data").At("/var/lib/gitea"), Named("gitea-config").At("/etc/gitea"))],
            NotShown = NeedsImage,
        },
        new()
        {
            Threads = ["confluentinc/cp-docker-images#825", "confluentinc/cp-all-in-one#111"],
            What = "A volume above the one that Kafka's image declares: topics are gone after `down` and `up`.",
            Yaml = """
                services:
                  kafka:
                    image: confluentinc/cp-kafka:7.6.1
                    volumes:
                      - kafka:/var/lib/kafka # CG1103
                volumes:
                  kafka:
                """,
            Wrong = static () => [Of("kafka", "confluentinc/cp-kafka:7.6.1").With(Named("kafka").At("/var/lib/kafka"))],
            Right = static () => [Of("kafka", "confluentinc/cp-kafka:7.6.1").With(Named("kafka").At("/var/lib/kafka/data"))],
            NotShown = NeedsImage,
        },
        new()
        {
            Threads = ["zwave-js/zwave-js-ui#737", "zwave-js/zwave-js-ui#2235", "zwave-js/zwave-js-ui#3407"],
            What = "An application that keeps its settings in files has no volume, and each update begins anew.",
            Yaml = """
                services:
                  zwave:
                    image: zwavejs/zwave-js-ui:9 # CG1101
                """,
            Wrong = static () => [Of("zwave", "zwavejs/zwave-js-ui:9")],
            Right = static () => [Of("zwave", "zwavejs/zwave-js-ui:9").With(Named("store").At("/usr/src/app/store"))],
            NotShown = NeedsImage,
        },
        new()
        {
            Threads = ["docker/for-win#11434", "microsoft/aspire#7182"],
            What = "A volume for a part of SQL Server's data, which the image does not have and root owns.",
            Yaml = """
                services:
                  sql:
                    image: mcr.microsoft.com/mssql/server:2022-latest
                    environment: {ACCEPT_EULA: "Y"}
                    volumes:
                      - dbdata:/var/opt/mssql/data # CG2101
                volumes:
                  dbdata:
                """,
            Wrong = static () => [SqlServer().With(Named("dbdata").At("/var/opt/mssql/data"))],
            Right = static () => [SqlServer().With(Named("dbdata").At("/var/opt/mssql"))],
            NotShown = NeedsImage,
        },
        new()
        {
            Threads = ["grafana/grafana#24595", "Boerderij/Varken#178"],
            What = "A variable moves the data to a path that the image lacks, and a new volume there belongs to root.",
            Yaml = """
                services:
                  grafana:
                    image: grafana/grafana:12.0.0
                    environment: {GF_PATHS_DATA: /config/data}
                    volumes:
                      - config:/config # CG2101
                volumes:
                  config:
                """,
            Wrong = static () => [new Service("grafana/grafana:12.0.0") { Key = "grafana", Environment = { ["GF_PATHS_DATA"] = "/config/data" }, Volumes = { Named("config").At("/config") } }],
            Right = static () => [Of("grafana", "grafana/grafana:12.0.0").With(Named("config").At("/var/lib/grafana"))],
            NotShown = NeedsImage,
        },
        new()
        {
            Threads = ["prometheus/prometheus#5976"],
            What = "A user of one's own cannot write to the data that the image gives to another.",
            Yaml = """
                services:
                  prometheus:
                    image: prom/prometheus:v2.20.1
                    user: "9090:9090" # CG2105
                    volumes:
                      - prometheus:/prometheus
                volumes:
                  prometheus:
                """,
            Wrong = static () => [new Service("prom/prometheus:v2.20.1") { Key = "prometheus", User = UserId.Of(9090, 9090), Volumes = { Named("prometheus").At("/prometheus") } }],
            Right = static () => [Of("prometheus", "prom/prometheus:v2.20.1").With(Named("prometheus").At("/prometheus"))],
            NotShown = NeedsImage,
        },
        new()
        {
            Threads = ["bitnami/containers#21802", "bitnami/containers#11190", "bitnami/bitnami-docker-mongodb#177"],
            What = "A directory that the engine makes for an image of Bitnami, which runs as user 1001.",
            Yaml = """
                services:
                  mariadb:
                    image: bitnami/mariadb:10.9
                    volumes:
                      - ./mariadb:/bitnami/mariadb # CG1105
                """,
            Wrong = static () => [Of("mariadb", "bitnami/mariadb:10.9").With(Bind.From("./mariadb").CreateHostPath().At("/bitnami/mariadb"))],
            Right = static () => [Of("mariadb", "bitnami/mariadb:10.9").With(Named("mariadb").At("/bitnami/mariadb"))],
            NotShown = NeedsImage,
        },
        new()
        {
            Threads = ["nginx/docker-nginx#796"],
            What = "A read-only container in which nginx makes its configuration of templates.",
            Yaml = """
                services:
                  web:
                    image: nginx:1.29
                    read_only: true # CG2109
                    tmpfs: ["/var/cache/nginx", "/run"]
                    volumes:
                      - templates:/etc/nginx/templates:ro
                volumes:
                  templates:
                """,
            Wrong = static () => [Templates("/var/cache/nginx", "/run")],
            Right = static () => [Templates("/var/cache/nginx", "/run", "/etc/nginx/conf.d")],
            NotShown = NeedsImage,
        },
        new()
        {
            Threads = ["docker-library/mongo#475", "docker-library/mongo#512"],
            What = "A replica set with a first user needs a key, and the server does not start.",
            Yaml = """
                services:
                  mongo:
                    image: mongo:8
                    command: ["--replSet", "rs0"] # CG3025
                    environment: {MONGO_INITDB_ROOT_USERNAME: root, MONGO_INITDB_ROOT_PASSWORD: example}
                    volumes:
                      - db:/data/db
                      - configdb:/data/configdb
                volumes:
                  db:
                  configdb:
                """,
            Wrong = static () => [ReplicaSet(true)],
            Right = static () => [ReplicaSet(false)],
            NotShown = NeedsImage,
        },
        new()
        {
            Threads = ["docker-library/postgres#1228", "docker/compose#2854", "ITISFoundation/osparc-simcore#5351"],
            What = "Quotes in an entry of a list are part of the value, here of the path of a file.",
            Yaml = """
                services:
                  app:
                    image: alpine:3.22
                    command: ["sleep", "1000"]
                    environment:
                      - SETTINGS="/etc/os-release" # CG0114
                """,
            Wrong = static () => [Told("\"/etc/os-release\"")],
            Right = static () => [Told("/etc/os-release")],
            NotShown = "what becomes of the value is for the application",
        },
        new()
        {
            Threads = ["viperrcrypto/Siftly#53"],
            What = "The file of a database is beside the volume, and a new container begins without it.",
            Yaml = """
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        FROM node:24
                        WORKDIR /app
                        COPY . .
                    environment:
                      DATABASE_URL: "file:./prisma/dev.db" # CG1144
                    volumes:
                      - siftly-data:/data
                volumes:
                  siftly-data:
                """,
            Wrong = static () => [Siftly("file:./prisma/dev.db")],
            Right = static () => [Siftly("file:/data/siftly.db")],
            NotShown = "needs the application",
        },
        new()
        {
            Threads = ["dotnet/dotnet-docker#5113", "dotnet/aspnetcore#53187"],
            What = "The certificate for development is mounted in the home of root, and the user of the image does not find it.",
            Yaml = $$"""
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        {{DotNet}}
                        USER app
                    volumes:
                      - ~/.aspnet/https:/root/.aspnet/https:ro # CG2115
                """,
            Wrong = static () => [Inline("web", "USER app").With(Bind.From("~/.aspnet/https").CreateHostPath().At("/root/.aspnet/https").AsReadOnly())],
            Right = static () => [Inline("web", "USER app").With(Bind.From("~/.aspnet/https").CreateHostPath().At("/home/app/.aspnet/https").AsReadOnly())],
            NotShown = NeedsImage,
        },
        new()
        {
            Threads = ["alexsee/umbraco-container#1", "dotnet/dotnet-docker#1549"],
            What = "A mount for uploads hides the static files that were published with the application.",
            Yaml = $$"""
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        {{DotNet}}
                        WORKDIR /app
                        COPY --from=build /app/publish .
                    volumes:
                      - ./wwwroot:/app/wwwroot # CG1122
                """,
            Wrong = static () => [Inline("web", "WORKDIR /app\nCOPY --from=build /app/publish .").With(Bind.From("./wwwroot").CreateHostPath().At("/app/wwwroot"))],
            Right = static () => [Inline("web", "WORKDIR /app\nCOPY --from=build /app/publish .").With(Bind.From("./media").CreateHostPath().At("/app/wwwroot/media"))],
            NotShown = "needs the application",
        },
        new()
        {
            Threads = ["Timmoth/RackPeek#290"],
            What = "A health check with curl, which images of .NET do not have.",
            Yaml = $$"""
                services:
                  web:
                    build:
                      dockerfile_inline: |
                        {{DotNet}}
                        WORKDIR /app
                    healthcheck:
                      test: ["CMD-SHELL", "curl -f http://localhost:8080"] # CG4010
                """,
            Wrong = static () => [Checked("WORKDIR /app")],
            Right = static () => [Checked("WORKDIR /app\nRUN apt-get update && apt-get install -y curl")],
            NotShown = NeedsImage,
        },
    ];

    private static Service Of(string key, string image) => new(image) { Key = key };

    private static Service SqlServer() => new("mcr.microsoft.com/mssql/server:2022-latest") { Key = "sql", Environment = { ["ACCEPT_EULA"] = "Y" } };

    private static Service Inline(string key, string lines) => new() { Key = key, Build = Build.Inline($"{DotNet}\n{lines}\n") };

    private static Service Checked(string lines)
    {
        var service = Inline("web", lines);
        service.Healthcheck = Healthcheck.Shell("curl -f http://localhost:8080");
        return service;
    }

    private static Service Told(string settings) => new("alpine:3.22") { Key = "app", Command = ["sleep", "1000"], Environment = { ["SETTINGS"] = settings } };

    private static Service Siftly(string database) => new()
    {
        Key = "web",
        Build = Build.Inline("FROM node:24\nWORKDIR /app\nCOPY . .\n"),
        Environment = { ["DATABASE_URL"] = database },
        Volumes = { Named("siftly-data").At("/data") },
    };

    private static Service Templates(params string[] directories)
    {
        var service = new Service("nginx:1.29") { Key = "web", ReadOnly = true, Volumes = { Named("templates").At("/etc/nginx/templates").AsReadOnly() } };
        foreach (var directory in directories)
            service.Tmpfs.Add(directory);
        return service;
    }

    private static Service ReplicaSet(bool hasUser)
    {
        var service = new Service("mongo:8") { Key = "mongo", Command = ["--replSet", "rs0"], Volumes = { Named("db").At("/data/db"), Named("configdb").At("/data/configdb") } };
        if (hasUser)
        {
            service.Environment["MONGO_INITDB_ROOT_USERNAME"] = "root";
            service.Environment["MONGO_INITDB_ROOT_PASSWORD"] = "example";
        }

        return service;
    }
}
