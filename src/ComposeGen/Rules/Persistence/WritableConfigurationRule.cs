using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A configuration file of the host that the container need only read.</summary>
/// <remarks>Docker documentation, "Bind mounts", section "Use a read-only bind mount"; the gap in dclint and semgrep.</remarks>
internal sealed class WritableConfigurationRule : ServiceRule
{
    /// <summary>Images that write to their configuration.</summary>
    private static readonly string[] Writers = ["config-dir-bind", "config-dir-readonly", "host-files-chowned", "secondary-persistent-config", "templates-need-writable-confd"];

    public override RuleDescriptor Descriptor { get; } = new("CG1121", "A service can change its configuration on the host", RuleSeverity.Info);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { ConfigPaths: { } configs } facts || facts.Pitfalls.Any(Writers.Contains))
            return;
        foreach (var (mount, path) in HostPaths.Of(service))
        {
            if (HostPaths.IsOfFile(path) && mount.ReadOnly is null or { Literal: false } && mount.Target?.Literal is { } target && ContainerPath.Normalise(target) is { } normal
                && configs.Any(config => ContainerPath.IsAtOrAbove(config.Path, normal)))
            {
                findings.Report(
                    $"Service '{service.Key}' can write to {path} of the host, the configuration that {ImageName.Of(facts)} need only read; {findings.Say("add AsReadOnly()", "mount it read-only")}",
                    mount.Source, mount, service);
            }
        }
    }
}
