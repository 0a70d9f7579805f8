using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A configuration of registry 2 mounted in registry 3, or the other way round.</summary>
/// <remarks>distribution/distribution-library-image, Dockerfile: CMD /etc/distribution/config.yml from 3, /etc/docker/registry/config.yml before.</remarks>
internal sealed class OtherVersionConfigurationRule : ServiceRule
{
    private static readonly string[] Paths = ["/etc/distribution/config.yml", "/etc/docker/registry/config.yml"];

    public override RuleDescriptor Descriptor { get; } = new("CG1132", "A configuration is where another version of the image reads it", RuleSeverity.Warning);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { VersionKnown: true, ConfigPaths: { Count: 1 } configs } facts || !facts.Pitfalls.Contains("config-path-by-version")
            || service.Command is not null || service.Entrypoint is not null)
        {
            return;
        }

        var read = configs[0].Path;
        var storage = context.StorageOf(service);
        if (!Paths.Contains(read) || storage.IsUncertain || storage.Holding(read) is not null)
            return;
        foreach (var mount in storage.Mounts.Where(mount => Paths.Any(path => path != read && ContainerPath.IsAtOrAbove(mount.Path, path))))
        {
            findings.Report(
                $"{ImageName.WithVersion(facts)} reads its configuration from {read}; what service '{service.Key}' mounts at {mount.Path} is ignored; mount it at {read}",
                Hints.Of(("path", read), ("service", service.Key)),
                mount.Text, mount.Node, service);
        }
    }
}
