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
        if (storage.IsUncertain || PathOf(service, facts.Repository) is not { } path || storage.Holding(path) is not null)
            return;
        findings.Report(
            $"Service '{service.Key}' keeps its certificates at {path}, where nothing is mounted, so {ImageName.Of(facts)} orders all of them anew in each new container until the authority refuses; mount a named volume at {(facts.Repository == "caddy" ? path : Directory(path))}",
            Hints.Of(("path", facts.Repository == "caddy" ? path : path.LastIndexOf('/') > 0 ? Directory(path) : null)),
            facts.Repository == "caddy" ? ServiceImage.Origin(service) : service.Anchor("command"), service);
    }

    private static string? PathOf(Service service, string repository)
    {
        if (repository == "caddy")
            return service.Ports.Any(static port => port.Target is { Literal: 443 }) && !service.Environment.ContainsKey("XDG_DATA_HOME") && service.EnvFile.Count == 0 ? "/data" : null;
        if (repository != "traefik" || service.WorkingDir is not null)
            return null;
        var written = ServiceRole.Words(service.Command).Select(static word => word is null ? null : Storage.Match(word)).FirstOrDefault(static match => match?.Success == true)?.Groups["path"].Value
            ?? service.Environment.FirstOrDefault(static entry => Variable.IsMatch(entry.Key)).Value?.Literal;
        return written is null ? null : ContainerPath.Normalise(written[0] == '/' ? written : "/" + written);
    }

    private static string Directory(string path) => path.LastIndexOf('/') is var slash and > 0 ? path.Substring(0, slash) : "a directory of its own, and name that";
}
