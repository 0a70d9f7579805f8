using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A command takes the place of the image's own one and leaves out its configuration, without which the server ends.</summary>
/// <remarks>
/// prometheus/prometheus and prometheus/alertmanager, Dockerfile: WORKDIR and CMD with --config.file, whose default is a file of the working directory;
/// open-telemetry/opentelemetry-collector-releases, Dockerfile: CMD --config.
/// </remarks>
internal sealed class DroppedConfigurationRule : ServiceRule
{
    private const string Collector = "--config";

    /// <summary>The option, the file that it names in the image's own command, and the file that is read without it.</summary>
    private static readonly Dictionary<string, (string Option, string File, string? Fallback)> Servers = new(StringComparer.Ordinal)
    {
        ["otel/opentelemetry-collector"] = (Collector, "/etc/otelcol/config.yaml", null),
        ["otel/opentelemetry-collector-contrib"] = (Collector, "/etc/otelcol-contrib/config.yaml", null),
        ["prom/alertmanager"] = ("--config.file", "/etc/alertmanager/alertmanager.yml", "/alertmanager/alertmanager.yml"),
        ["prom/prometheus"] = ("--config.file", "/etc/prometheus/prometheus.yml", "/prometheus/prometheus.yml"),
    };

    public override RuleDescriptor Descriptor { get; } = new("CG1136", "A command leaves out the configuration that the image's own one names", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || !Servers.TryGetValue(facts.Repository, out var server) || service.Build is not null
            || service.Command is null || service.WorkingDir is not null || ServiceRole.IsClientOrOneOff(service, context))
        {
            return;
        }

        var words = ServiceRole.Words(service.Command);
        var storage = context.StorageOf(service);
        if (words.Count == 0 || words.Contains(null) || storage.IsUncertain || words.Any(word => word!.TrimStart('-').StartsWith(server.Option.TrimStart('-'), StringComparison.Ordinal))
            || (server.Fallback is { } fallback && storage.Mounts.Any(mount => mount.Kind is MountKind.Bind or MountKind.File && ContainerPath.IsAtOrAbove(mount.Path, fallback))))
        {
            return;
        }

        findings.Report(
            $"Service '{service.Key}' runs {ImageName.Of(facts)} with a command that takes the place of the image's own one, and its {server.Option} is missing, so it finds no configuration and exits; add {server.Option}={server.File}",
            Hints.Of(("words", $"{server.Option}={server.File}")), service.Anchor("command"), service);
    }
}
