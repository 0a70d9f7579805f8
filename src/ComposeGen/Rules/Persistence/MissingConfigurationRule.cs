using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>An image that comes without a configuration, and ends where there is none.</summary>
/// <remarks>docker-library/docs, haproxy: the image has no default configuration.</remarks>
internal sealed class MissingConfigurationRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG1134", "An image does not start without a configuration", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { ConfigPaths: { Count: > 0 } configs } facts || !facts.Pitfalls.Contains("missing-required-config")
            || service.Command is not null || service.Entrypoint is not null)
        {
            return;
        }

        var storage = context.StorageOf(service);
        var directory = configs[0].Path.Substring(0, configs[0].Path.LastIndexOf('/'));
        if (!storage.IsUncertain && !storage.Mounts.Any(mount => ContainerPath.Touch(mount.Path, directory)))
            findings.Report($"Service '{service.Key}' has no {configs[0].Path}, which {ImageName.Of(facts)} does not come with, so it exits; mount one{findings.Say($": Config.FromFile(…).At(\"{configs[0].Path}\")", " there")}", ServiceImage.Origin(service), service);
    }
}
