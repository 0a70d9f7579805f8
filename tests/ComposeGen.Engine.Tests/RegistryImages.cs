using System.Collections.Concurrent;

namespace ComposeGen.Engine.Tests;

/// <summary>Takes the place of images of registries: the same directories, owners, volumes and users, and of an entrypoint what it looks at.</summary>
internal static class RegistryImages
{
    private const string Base = "FROM busybox:local\n";

    /// <summary>Lasts, whatever its command is.</summary>
    private const string Serve = $"ENTRYPOINT echo ready; {StandInImage.Wait}\n";

    private const string MakesData = "mkdir -p \"$PGDATA\" && touch \"$PGDATA/PG_VERSION\" || exit 1; ";

    /// <summary>With the directories of all servers, since a step that several images have is run once.</summary>
    private const string WithData = $"""
        {Base}RUN cd /var/lib && mkdir -p /data/db /data/configdb mysql postgresql/data rabbitmq && chown -R 999:999 /data * && chmod 1777 mysql postgresql postgresql/data rabbitmq

        """;

    private const string Postgres18 = $"""
        {WithData}
        ENV PGDATA=/var/lib/postgresql/18/docker
        VOLUME /var/lib/postgresql
        ENTRYPOINT if grep -q " /var/lib/postgresql/data " /proc/mounts; then echo "Error: there appears to be PostgreSQL data in: /var/lib/postgresql/data (unused mount/volume)" >&2; exit 1; fi; {MakesData}echo ready; {StandInImage.Wait}

        """;

    private const string Postgres17 = $"""
        {WithData}
        ENV PGDATA=/var/lib/postgresql/data
        VOLUME /var/lib/postgresql/data
        ENTRYPOINT {MakesData}echo ready; {StandInImage.Wait}

        """;

    private static readonly Dictionary<string, string> Dockerfiles = new(StringComparer.Ordinal)
    {
        ["alpine:3.22"] = Base,
        ["mcr.microsoft.com/dotnet/aspnet:10.0"] = $"{Base}ENV APP_UID=1654\n{Serve}",
        ["mongo:8"] = $"{WithData}VOLUME /data/db /data/configdb\n{Serve}",
        ["mysql:8.4"] = $"{WithData}VOLUME /var/lib/mysql\n{Serve}",
        ["postgres"] = Postgres18,
        ["postgres:17"] = Postgres17,
        ["postgres:18"] = Postgres18,
        ["rabbitmq:4"] = $"{WithData}VOLUME /var/lib/rabbitmq\n{Serve}",
        ["redis:8"] = $"{WithData}VOLUME /data\n{Serve}",
        ["smcline06/cacti:1.2"] = Base + Serve,
        ["traefik:v3.5"] = Base + Serve,
    };

    /// <summary>By their Dockerfiles.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<string>> Built = new(StringComparer.Ordinal);

    /// <summary>Makes an application run without a registry.</summary>
    /// <param name="file">The application.</param>
    /// <param name="edition">What its own images have in their file <c>edition</c> instead of a build context.</param>
    public static void Replace(ComposeFile file, string edition = "1")
    {
        foreach (var service in file.Services)
        {
            service.Image = service.Build is { } build
                ? Of(build.DockerfileInline!.Literal!
                    .Replace("FROM alpine:3.22\n", Base, StringComparison.Ordinal).Replace("COPY . .", $"RUN echo {edition} >edition", StringComparison.Ordinal))
                : Of(Dockerfiles[service.Image!.Literal!]);
            service.Build = null;
            service.NetworkMode = NetworkMode.None; // A network of its own for each takes most of the time.
        }
    }

    private static string Of(string dockerfile) =>
        Built.GetOrAdd(dockerfile, static text => new Lazy<string>(() => StandInImage.Build($"registry-{Built.Count}-{(uint)text.GetHashCode(StringComparison.Ordinal):x}", text))).Value;
}
