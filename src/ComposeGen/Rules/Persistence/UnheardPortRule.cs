using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A port of an image on which nothing listens, since it is that of a version or variant of it.</summary>
/// <remarks>nginx/docker-nginx-unprivileged, Dockerfile: 8080; docker-library/docs, influxdb: 8181 from version 3.</remarks>
internal sealed class UnheardPortRule : ServiceRule
{
    private const string Influx3 = "/var/lib/influxdb3/data";

    public override RuleDescriptor Descriptor { get; } = new("CG1141", "Nothing listens on the port of an image", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || service.Build is not null || service.EnvFile.Count > 0 || ServiceRole.IsClientOrOneOff(service, context))
            return;
        var storage = context.StorageOf(service);
        (int Mute, int Open)? ports = facts.Repository switch
        {
            "nginxinc/nginx-unprivileged" when service.Command is null && !storage.IsUncertain && !storage.Mounts.Any(static mount => ContainerPath.Touch(mount.Path, "/etc/nginx")) => (80, 8080),
            "influxdb" when facts.DataPaths?.Contains(Influx3) == true && !service.Environment.Any(static entry => entry.Key.Contains("BIND"))
                && !ServiceRole.Words(service.Command).Any(static word => word?.StartsWith("--http-bind", StringComparison.Ordinal) != false) => (8086, 8181),
            _ => null,
        };
        foreach (var port in service.Ports)
        {
            if (ports is { } known && port.Target?.Literal == known.Mute)
            {
                findings.Report(
                    $"Service '{service.Key}' publishes port {known.Mute} of {ImageName.WithVersion(facts)}, which listens on {known.Open}, so nothing answers there; publish {known.Open}",
                    Hints.Of(("number", $"{known.Open}")), port.Target, port, service);
            }
        }
    }
}
