using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>rabbitmq keeps its data under the name of the host, which is another in each container.</summary>
/// <remarks>docker-library/docs, rabbitmq: "RabbitMQ stores data based on what it calls the Node Name, which defaults to the hostname".</remarks>
internal sealed class RandomHostnameRule : ServiceRule
{
    /// <summary>Variables that give the node, or its directory, another name.</summary>
    private static readonly string[] Names = ["HOSTNAME", "RABBITMQ_MNESIA_BASE", "RABBITMQ_MNESIA_DIR", "RABBITMQ_NODENAME"];

    public override RuleDescriptor Descriptor { get; } = new("CG1129", "Data is kept under the name of a container", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { Repository: "rabbitmq" } || service.Build is not null || service.Hostname is not null
            || service.NetworkMode is not null || service.Uts is not null || service.EnvFile.Count > 0 || service.Environment.Any(static entry => Names.Contains(entry.Key))
            || context.StorageOf(service).Mounts.Any(static mount => ContainerPath.IsAtOrAbove("/etc/rabbitmq/rabbitmq-env.conf", mount.Path) || ContainerPath.IsAtOrAbove(mount.Path, "/etc/rabbitmq")))
        {
            return;
        }

        foreach (var data in context.DataPathsOf(service))
        {
            if (data is { Fate: DataFate.Kept or DataFate.OnHost, Mount: { Kind: MountKind.Volume or MountKind.Bind } mount })
            {
                findings.Report(
                    $"Service '{service.Key}' keeps its data under the name of its host, which is another for each new container, so rabbitmq begins empty after an update; set {findings.Say("Hostname", "hostname")}",
                    Hints.Of(("service", service.Key)),
                    ServiceImage.Origin(service), mount.Node, service);
            }
        }
    }
}
