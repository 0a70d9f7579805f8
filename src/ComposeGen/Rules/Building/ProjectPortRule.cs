using System.Globalization;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Building;

/// <summary>A port of a .NET project's container is published that the process does not listen on.</summary>
/// <remarks>.NET documentation, "Default ASP.NET Core port changed from 80 to 8080".</remarks>
internal sealed class ProjectPortRule : ServiceRule
{
    private const int DefaultPort = 8080;

    /// <summary>Where ASP.NET Core listens elsewhere: in containers before .NET 8, with TLS, and while developing. Any other port may be one that the code opens.</summary>
    private static readonly int[] Mistaken = [80, 443, 5000, 5001];

    private static readonly string[] Deciding = ["ASPNETCORE_", "DOTNET_", "HTTP_PORTS", "HTTPS_PORTS", "Kestrel", "URLS"];

    public override RuleDescriptor Descriptor { get; } =
        new("CG1114", "A project does not listen on the port that is published", RuleSeverity.Warning) { IsOnlyForDefinitions = true };

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Project is not { ListensOnDefaultPort: true } project || IsConfigured(service, project))
            return;
        foreach (var port in service.Ports)
        {
            if (port.Target?.AsText().Literal is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var target)
                && Mistaken.Contains(target) && port.Protocol?.AsText().Literal is null or "tcp")
            {
                findings.Report(
                    $"Service '{service.Key}' publishes port {target} of its container, but {project.Path} listens on {DefaultPort}, as .NET images do, so nothing answers; publish it with to: {DefaultPort}",
                    Hints.Of(("number", $"{DefaultPort}")), port.Target, port, service);
            }
        }
    }

    /// <summary>Whether the definition may tell the process to listen elsewhere.</summary>
    private static bool IsConfigured(Service service, ProjectImage project) =>
        service.Build is not null || service.Extends is not null || service.Entrypoint is not null || service.Command is not null || service.EnvFile.Count > 0
        || service.Environment.Any(static entry => Deciding.Any(name => entry.Key.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
        || ServiceStorage.Of(service) is not { IsUncertain: false } storage
        || storage.Mounts.Any(mount => ContainerPath.Touch(mount.Path, project.WorkingDirectory.TrimEnd('/')));
}
