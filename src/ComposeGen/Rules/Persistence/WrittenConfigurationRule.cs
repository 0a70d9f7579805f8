using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A configuration that the entrypoint changes before the server starts, and a mount that does not let it.</summary>
/// <remarks>docker-library/cassandra, docker-entrypoint.sh: cassandra.yaml is edited in place; apache/couchdb-docker, docker-entrypoint.sh: local.d/docker.ini is appended to.</remarks>
internal sealed class WrittenConfigurationRule : ServiceRule
{
    private static readonly Dictionary<string, (string Path, string? Variable, string Remedy)> Written = new(StringComparer.Ordinal)
    {
        ["cassandra"] = ("/etc/cassandra/cassandra.yaml", null, "mount it writable"),
        ["couchdb"] = ("/opt/couchdb/etc/local.d/docker.ini", "COUCHDB_USER", "mount single files in it"),
    };

    public override RuleDescriptor Descriptor { get; } = new("CG1142", "A configuration that the image writes to is read-only", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || !Written.TryGetValue(facts.Repository, out var written) || service.Build is not null
            || (written.Variable is not null && !EnvironmentValues.HasValue(service, written.Variable)) || ServiceRole.IsClientOrOneOff(service, context))
        {
            return;
        }

        var storage = context.StorageOf(service);
        if (!storage.IsUncertain && storage.Holding(written.Path) is { Kind: MountKind.Volume or MountKind.Bind, Node: Mount { ReadOnly.Literal: true } } mount)
        {
            findings.Report(
                $"Service '{service.Key}' mounts {mount.Path} read-only, but the entrypoint of {ImageName.Of(facts)} writes to {written.Path}, so the container exits; {written.Remedy}",
                mount.Node, mount.Text, service);
        }
    }
}
