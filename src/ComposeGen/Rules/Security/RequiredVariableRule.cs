using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Security;

/// <summary>Variables without which an image ends, while its data is new or always.</summary>
/// <remarks>
/// The entrypoints of docker-library/postgres, docker-library/mysql, MariaDB/mariadb-docker, apache/couchdb-docker, opensearch-project/opensearch-build and
/// pgadmin-org/pgadmin4; MicrosoftDocs/sql-docs and docs.datalust.co: ACCEPT_EULA; datalust/seq-tickets issue 2435; Graylog2/graylog-docker, README.md.
/// </remarks>
internal sealed class RequiredVariableRule : ServiceRule
{
    private const string NewData = "while its data is new";

    private static readonly RequiredVariables Postgres = new(NewData, ["POSTGRES_PASSWORD", "POSTGRES_HOST_AUTH_METHOD"]) { Tags = new(@"^(?!.*(?:^|pg)(?:\d|1[0-2])\.\d)") };

    private static readonly Dictionary<string, RequiredVariables> Images = new(StringComparer.Ordinal)
    {
        ["couchdb"] = new("at once", ["COUCHDB_USER"], ["COUCHDB_PASSWORD"]) { Tags = new("^(?:latest|3)"), Configuration = "/opt/couchdb/etc" },
        ["datalust/seq"] = new("at once", ["ACCEPT_EULA"])
        {
            // From 2025.2, Seq begins with a password, or with the word that there is none.
            Then = new(NewData, ["SEQ_FIRSTRUN_ADMINPASSWORD", "SEQ_FIRSTRUN_ADMINPASSWORDHASH", "SEQ_FIRSTRUN_NOAUTHENTICATION"])
            {
                Tags = new(@"^(?:latest$|2025$|2025\.(?:[2-9]|\d\d)|202[6-9]|20[3-9]\d)"),
            },
        },
        ["graylog/graylog"] = new("at once", ["GRAYLOG_PASSWORD_SECRET"], ["GRAYLOG_ROOT_PASSWORD_SHA2"]) { Configuration = "/usr/share/graylog/data/config" },
        ["dpage/pgadmin4"] = new(NewData, ["PGADMIN_DEFAULT_EMAIL"], ["PGADMIN_DEFAULT_PASSWORD"]) { Exceptions = ["PGADMIN_CONFIG_"], Configuration = "/pgadmin4" },
        ["mariadb"] = new(NewData,
        [
            "MARIADB_ROOT_PASSWORD", "MARIADB_ROOT_PASSWORD_HASH", "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD", "MARIADB_RANDOM_ROOT_PASSWORD",
            "MYSQL_ROOT_PASSWORD", "MYSQL_ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD",
        ]),
        ["mcr.microsoft.com/mssql/server"] = new("at once", ["ACCEPT_EULA"]) { Configuration = "/var/opt/mssql/mssql.conf" },
        ["mysql"] = new(NewData, ["MYSQL_ROOT_PASSWORD", "MYSQL_ALLOW_EMPTY_PASSWORD", "MYSQL_RANDOM_ROOT_PASSWORD"]),
        ["opensearchproject/opensearch"] = new("at once", ["OPENSEARCH_INITIAL_ADMIN_PASSWORD"])
        {
            Tags = new(@"^(?:latest$|[3-9]|2$|2\.(?:1[2-9]|[2-9]\d))"),
            Exceptions = ["DISABLE_", "plugins.security."],
            Configuration = "/usr/share/opensearch/config",
        },
        ["pgvector/pgvector"] = Postgres,
        ["postgis/postgis"] = Postgres,
        ["postgres"] = Postgres,
        ["timescale/timescaledb"] = Postgres,
    };

    public override RuleDescriptor Descriptor { get; } = new("CG3017", "A variable without which the image does not start", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || !Images.TryGetValue(facts.Repository, out var first) || service.Build is not null || service.EnvFile.Count > 0
            || facts.Reference is { Tag: null, Digest: not null } || facts.Reference.HasTagVariables || ServiceRole.IsClientOrOneOff(service, context) || context.StorageOf(service) is not { IsUncertain: false } storage)
        {
            return;
        }

        for (var required = first; required is not null; required = required.Then)
        {
            var missing = !required.IsFor(facts.Reference.Tag ?? "latest") || (required.When == NewData && MayHaveData(facts, storage)) || required.IsSettledElsewhere(service, storage)
                ? []
                : required.Choices.Where(choice => !choice.Any(name => IsGiven(service, name))).ToList();
            foreach (var choice in missing)
            {
                findings.Report(
                    $"Service '{service.Key}' sets no {choice[0]}, without which {ImageName.Of(facts)} exits {required.When}; set it{(choice.Length > 1 ? $", or {string.Join(" or ", choice.Skip(1).Take(3))}" : "")}",
                    Hints.Of(("variable", choice[0]), ("value", choice[0] == "ACCEPT_EULA" ? "Y" : null)), ServiceImage.Origin(service), service);
            }

            if (missing.Count > 0)
                return;
        }
    }

    private static bool IsGiven(Service service, string name) =>
        service.Environment.ContainsKey(name) || service.Environment.ContainsKey(name + "_FILE") || service.Environment.ContainsKey(name + "__FILE");

    /// <summary>Whether the data may be there already: in a volume that was made elsewhere, or in a directory that is of one host.</summary>
    private static bool MayHaveData(ImageFacts facts, ServiceStorage storage) =>
        storage.Mounts.Any(mount => facts.DataPaths?.Any(path => ContainerPath.Touch(path, mount.Path)) != false
            && (mount.Volume is { External: not null } or { DriverOpts.Count: > 0 }
                || (mount is { Kind: MountKind.Bind, Node: Mount { Source.Path.Template: var path } } && !path.StartsWith(".", StringComparison.Ordinal))));

    /// <summary>What an image requires.</summary>
    /// <param name="When">When it ends without.</param>
    /// <param name="Choices">Variables one of each of which has to be there.</param>
    private sealed record RequiredVariables(string When, params string[][] Choices)
    {
        /// <summary>What it requires once it has these.</summary>
        public RequiredVariables? Then { get; init; }

        /// <summary>The tags that it is so for; null for all.</summary>
        public Pattern? Tags { get; init; }

        /// <summary>How variables begin that make it otherwise.</summary>
        public string[] Exceptions { get; init; } = [];

        /// <summary>Where a configuration is that may make it otherwise.</summary>
        public string? Configuration { get; init; }

        public bool IsFor(string tag) => Tags?.IsMatch(tag) != false;

        public bool IsSettledElsewhere(Service service, ServiceStorage storage) =>
            service.Environment.Any(entry => Exceptions.Any(start => entry.Key.StartsWith(start, StringComparison.Ordinal)))
            || (Configuration is not null && storage.Mounts.Any(mount => ContainerPath.Touch(mount.Path, Configuration) && mount.Kind is MountKind.Bind or MountKind.File));
    }
}
