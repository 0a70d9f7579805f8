using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A variable that names the file of a database, which no mount holds.</summary>
/// <remarks>Microsoft.Data.Sqlite, "Connection strings"; SQLAlchemy, "Database URLs"; netclaw-dev/skill-server issue 140; Docker documentation, "Storage".</remarks>
internal sealed class DatabaseFileRule : ServiceRule
{
    private const string Name = @"(?<path>[^;?'""|*<>]+\.(?:db3?|sqlite3?|s3db))";

    /// <summary>Connection strings, and URLs. What is behind three slashes is absolute to one program and relative to another; four, or one, leave no doubt.</summary>
    private static readonly Pattern[] Connections =
    [
        new(@"(?i)(?:^|;)\s*(?:Data ?Source|Filename)\s*=\s*(?:file:)?" + Name + @"\s*(?:[;?]|$)"),
        new(@"(?i)^(?:jdbc:sqlite:|file:|sqlite3?(?:\+\w+)?:(?:///(?=/))?)" + Name + @"(?:\?|$)"),
    ];

    private static readonly Pattern File = new("^" + Name + "$");

    /// <summary>Variables of other names may hold the path of anything that ends so.</summary>
    private static readonly Pattern FileVariable = new("(?i)DB_?(?:PATH|FILE|LOCATION|NAME)$|DATABASE(?:_?(?:PATH|FILE|LOCATION|NAME))?$|SQLITE");

    /// <summary>What lies here is part of the image, or not to be kept.</summary>
    private static readonly string[] Elsewhere = ["/dev", "/etc", "/proc", "/run", "/tmp", "/usr/lib", "/usr/share", "/var/run", "/var/tmp"];

    public override RuleDescriptor Descriptor { get; } = new("CG1144", "The file of a database has no mount", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Profiles.Count > 0 || ServiceRole.RunsToCompletion(service, context))
            return;
        foreach (var entry in (service.KnownValueOf("environment") as IComposeMap)?.KnownEntries ?? [])
        {
            if ((entry.Value as Scalar)?.AsText().Literal is not { } value || PathIn(entry.Key, value) is not { } path || !IsLost(path, service, context))
                continue;
            findings.Report(
                $"Service '{service.Key}' has {entry.Key} keep a database in {(path.StartsWith("//", StringComparison.Ordinal) ? path.TrimStart('/') : path)}, where nothing is mounted, so it is lost once the container is removed; mount a named volume at the directory of that file",
                Hints.Of(("service", service.Key)), entry.Value, service);
        }
    }

    private static string? PathIn(string name, string value) =>
        Connections.Select(pattern => pattern.Match(value)).FirstOrDefault(static match => match.Success)?.Groups["path"].Value.Trim()
        ?? (value.StartsWith("/", StringComparison.Ordinal) && FileVariable.IsMatch(name) && File.IsMatch(value) ? value : null);

    /// <summary>Whether a file is certainly in no mount.</summary>
    private static bool IsLost(string written, Service service, RuleContext context)
    {
        var storage = context.StorageOf(service);
        var declared = ServiceImage.Facts(service)?.DeclaredVolumes ?? [];
        var hasMounts = storage.Mounts.Any(static mount => mount.Kind != MountKind.File);
        // An image that nothing is known of may have a link to what is mounted.
        if (storage.IsUncertain || (hasMounts && !IsOfOneself(service)) || context.DataPathsOf(service).Any(static data => data.Fate == DataFate.Unmounted))
            return false;
        if (written.StartsWith("/", StringComparison.Ordinal) && !written.StartsWith("//", StringComparison.Ordinal))
            return IsOutside(written);
        var relative = written.TrimStart('/');
        return DirectoryOf(service) is { } directory
            ? IsOutside(directory.TrimEnd('/') + "/" + relative) && IsOutside("/" + relative)
            : declared.Count == 0 && !hasMounts;

        bool IsOutside(string path) =>
            ContainerPath.Normalise(path) is { } place && storage.Holding(place) is null
            && !Elsewhere.Any(other => ContainerPath.IsAtOrAbove(other, place)) && !declared.Any(volume => ContainerPath.IsAtOrAbove(volume, place));
    }

    private static bool IsOfOneself(Service service) => service.Project is not null || service.Build is { Image.Facts: not null } || ServiceImage.Facts(service) is { IsBaseImage: true };

    private static string? DirectoryOf(Service service) =>
        service.WorkingDir is { } directory ? directory.Literal
        : service.Build is { } build ? build.Image?.Application?.Value
        : service.Project?.WorkingDirectory;
}
