using ComposeGen.Facts;

namespace ComposeGen.Rules.Storage;

/// <summary>What the images need to write to, or to be allowed, before they run.</summary>
/// <remarks>docs/image-facts.md; the entrypoints of docker-library/postgres, docker-library/mysql and MariaDB/mariadb-docker; nginx/docker-nginx; elastic/elasticsearch issue 71157, jvm.options.</remarks>
internal static class EntrypointRights
{
    private static readonly string[] Postgres = ["/var/run/postgresql"];

    private static readonly Dictionary<string, string[]> WrittenPaths = new(StringComparer.Ordinal)
    {
        // The JVM writes its log of garbage collection, and the script a directory for its temporary files.
        ["elasticsearch"] = ["/tmp", "/usr/share/elasticsearch/logs"],
        ["mariadb"] = ["/run/mysqld"],
        ["mysql"] = ["/var/run/mysqld"],
        ["nginx"] = ["/var/cache/nginx", "/var/run"],
        ["pgvector/pgvector"] = Postgres,
        ["postgis/postgis"] = Postgres,
        ["postgres"] = Postgres,
    };

    private static readonly ImageKind[] Servers = [ImageKind.Cache, ImageKind.Coordination, ImageKind.Database, ImageKind.Queue];

    /// <summary>Paths beside its data that the image writes to, with the configuration that it comes with.</summary>
    public static IReadOnlyList<string> PathsWritten(ImageFacts facts) =>
        WrittenPaths.TryGetValue(facts.Repository, out var paths) ? paths : [];

    /// <summary>Applications whose entrypoint changes the user by gosu.</summary>
    private static readonly string[] Applications = ["ghost", "redmine"];

    /// <summary>Whether the image starts as root and ends where it cannot become another user.</summary>
    public static bool MustChangeUser(ImageFacts facts) =>
        facts is { StartsAsRoot: true, EntrypointDropsRoot: true } && (Servers.Contains(facts.Kind) || Applications.Contains(facts.Repository)) && !facts.Pitfalls.Contains("cap-drop-breaks-drop");
}
