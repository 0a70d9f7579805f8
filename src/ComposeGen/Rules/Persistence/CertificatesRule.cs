using System.Text.RegularExpressions;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A proxy that orders certificates and keeps them where nothing is mounted.</summary>
/// <remarks>docs.docker.com/_/caddy: "/data … must be persisted"; doc.traefik.io, "Let's Encrypt", acme.storage.</remarks>
internal sealed class CertificatesRule : ServiceRule
{
    private static readonly Regex Storage = new(@"^-{1,2}certificatesresolvers\.[^.]+\.acme\.storage=(?<path>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Variable = new(@"^TRAEFIK_CERTIFICATESRESOLVERS_\w+_ACME_STORAGE$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public override RuleDescriptor Descriptor { get; } = new("CG1138", "Certificates are kept where nothing is mounted", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || service.Build is not null || service.Profiles.Count > 0 || ServiceRole.IsClientOrOneOff(service, context))
            return;
        var storage = context.StorageOf(service);
        switch (facts.Repository)
        {
            case "caddy" when service.Ports.Any(static port => port.Target is { Literal: 443 }) && !service.Environment.ContainsKey("XDG_DATA_HOME") && service.EnvFile.Count == 0:
                Report("/data", "/data", ServiceImage.Origin(service));
                break;
            case "traefik" when service.WorkingDir is null && FileOf(service) is { } file:
                Report(file, file.LastIndexOf('/') is var slash and > 0 ? file.Substring(0, slash) : null, service.Anchor("command"));
                break;
        }

        void Report(string path, string? directory, object? anchor)
        {
            if (!storage.IsUncertain && storage.Holding(path) is null)
            {
                findings.Report(
                    $"Service '{service.Key}' keeps its certificates at {path}, where nothing is mounted, so {ImageName.Of(facts)} orders all of them anew in each new container until the authority refuses; mount a named volume at {directory ?? "a directory of its own, and name that"}",
                    Hints.Of(("path", directory)), anchor, service);
            }
        }
    }

    /// <summary>The file of the certificates, as the command or the environment says.</summary>
    private static string? FileOf(Service service)
    {
        var written = ServiceRole.Words(service.Command).Select(static word => word is null ? null : Storage.Match(word)).FirstOrDefault(static match => match?.Success == true)?.Groups["path"].Value
            ?? service.Environment.FirstOrDefault(static entry => Variable.IsMatch(entry.Key)).Value?.Literal;
        return string.IsNullOrEmpty(written) ? null : ContainerPath.Normalise(written![0] == '/' ? written : "/" + written);
    }
}
