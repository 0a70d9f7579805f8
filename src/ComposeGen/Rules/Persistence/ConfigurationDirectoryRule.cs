using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A directory of the host over one that the image has files in which it needs.</summary>
/// <remarks>docs/image-facts.md, section "Pitfalls", config-dir-bind.</remarks>
internal sealed class ConfigurationDirectoryRule : ServiceRule
{
    private static readonly Dictionary<string, string> Directories = new(StringComparer.Ordinal)
    {
        ["cassandra"] = "/etc/cassandra",
        ["clickhouse"] = "/etc/clickhouse-server",
        ["elasticsearch"] = "/usr/share/elasticsearch/config",
        ["httpd"] = "/usr/local/apache2/conf",
        ["kibana"] = "/usr/share/kibana/config",
        ["logstash"] = "/usr/share/logstash/config",
        ["nginx"] = "/etc/nginx",
        ["opensearchproject/opensearch"] = "/usr/share/opensearch/config",
        ["phpmyadmin"] = "/etc/phpmyadmin",
        ["qdrant/qdrant"] = "/qdrant/config",
        ["rabbitmq"] = "/etc/rabbitmq",
    };

    public override RuleDescriptor Descriptor { get; } = new("CG1133", "A bind mount hides the configuration of an image", RuleSeverity.Info);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || !Directories.TryGetValue(facts.Repository, out var directory))
            return;
        foreach (var (mount, _) in HostPaths.Of(service))
        {
            if (mount.LiteralOf("target") is { } target && ContainerPath.Normalise(target) == directory)
            {
                findings.Report(
                    $"Service '{service.Key}' binds a directory at {directory}, which hides all that {ImageName.Of(facts)} has there, defaults included; bind the files that differ, one by one",
                    mount.KnownValueOf("target"), mount, service);
            }
        }
    }
}
