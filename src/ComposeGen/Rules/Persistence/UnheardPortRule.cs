using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A port of an image on which nothing listens, since it is that of a version or variant of it.</summary>
/// <remarks>nginx/docker-nginx-unprivileged, Dockerfile: 8080; docker-library/docs, influxdb: 8181 from version 3; mosquitto.org, "Migrating from 1.x to 2.0": no listener without a configuration; .NET documentation, "Default ASP.NET Core port changed from 80 to 8080".</remarks>
internal sealed class UnheardPortRule : ServiceRule
{
    private const string Influx3 = "/var/lib/influxdb3/data";

    /// <summary>From version 2.</summary>
    private static readonly Pattern LocalMosquitto = new("^(?:latest|openssl|alpine|[2-9])");

    private static readonly string[] Deciding = ["ASPNETCORE_", "DOTNET_", "HTTP_PORTS", "HTTPS_PORTS", "Kestrel", "URLS"];

    public override RuleDescriptor Descriptor { get; } = new("CG1141", "Nothing listens on the port of an image", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Build is { Image: { } built })
            CheckBuilt(service, built, context, findings);
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
        if (facts.Repository == "eclipse-mosquitto" && LocalMosquitto.IsMatch(facts.Reference.Tag ?? "latest") && service.Command is null && service.Ports.Count > 0 && service.Configs.Count == 0
            && !storage.IsUncertain && !storage.Mounts.Any(static mount => ContainerPath.Touch(mount.Path, "/mosquitto/config")))
        {
            findings.Report(
                $"Service '{service.Key}' publishes ports of {ImageName.WithVersion(facts)}, which without a configuration listens within its container alone, so nothing answers there; mount a mosquitto.conf with a listener at /mosquitto/config/mosquitto.conf",
                service.Ports[0], service);
        }

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

    /// <summary>A Dockerfile upon ASP.NET Core 8 or newer that says nothing of where it listens.</summary>
    private static void CheckBuilt(Service service, BuiltImage built, RuleContext context, FindingCollector findings)
    {
        if (built.BaseFacts is not { Repository: "mcr.microsoft.com/dotnet/aspnet", PublishUser: not null } || Deciding.Any(built.Mentions) || service.EnvFile.Count > 0
            || service.Command is not null || service.Entrypoint is not null || service.Environment.Any(static entry => Deciding.Any(name => entry.Key.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
            || context.StorageOf(service) is not { IsUncertain: false } storage || built.Application is not { } application || storage.Mounts.Any(mount => ContainerPath.Touch(mount.Path, application.Value)))
        {
            return;
        }

        foreach (var port in service.Ports.Where(static port => port.Target?.Literal == 80))
        {
            findings.Report(
                $"Service '{service.Key}' publishes port 80 of its container, but from version 8 images of .NET listen on 8080 unless they are told otherwise, so nothing answers there; publish 8080",
                Hints.Of(("number", "8080")), port.Target, port, service);
        }
    }
}
