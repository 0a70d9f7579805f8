using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Permissions;

/// <summary>A read-only container without a place for what its image writes at its start.</summary>
/// <remarks>nginx/docker-nginx and docker-library/docs, nginx, section "Running nginx in read-only mode"; its 20-envsubst-on-templates.sh and issue 796; docker-library/postgres, issue 1270; docker-library/mysql, Dockerfile.</remarks>
internal sealed class ReadOnlyRootRule : ServiceRule
{
    private const string Templates = "/etc/nginx/templates";
    private const string Rendered = "/etc/nginx/conf.d";

    public override RuleDescriptor Descriptor { get; } = new("CG2109", "An image cannot write to what it needs", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.ReadOnly is not { Literal: true } || service.Build is not null || ServiceImage.Facts(service) is not { } facts
            || EntrypointRights.PathsWritten(facts) is not { Count: > 0 } written || service.Command is not null || ServiceRole.IsClientOrOneOff(service, context))
        {
            return;
        }

        var storage = context.StorageOf(service);
        // A configuration of one's own may let it write elsewhere.
        var hasTemplates = HasTemplates(service, facts, storage);
        if (storage.IsUncertain || (!hasTemplates && storage.Mounts.Any(static mount => ContainerPath.IsAtOrAbove("/etc", mount.Path))))
            return;
        var missing = written.Concat(hasTemplates ? [Rendered] : Array.Empty<string>()).Where(path => !IsMounted(path, storage)).ToList();
        if (missing.Count > 0)
        {
            findings.Report(
                $"Service '{service.Key}' is read-only, and {ImageName.Of(facts)} cannot write to {string.Join(" and ", missing)}, so {(missing is [Rendered] ? "its templates have no effect" : "it does not start")}; add {findings.Say($"{string.Join(", ", missing.Select(static path => $"Tmpfs.At(\"{path}\")"))} to Volumes", $"{string.Join(" and ", missing)} to tmpfs")}",
                Hints.Of(("path", string.Join(";", missing))), service.ReadOnly, service);
        }
    }

    /// <summary>Whether the entrypoint of nginx makes its configuration of templates, and of these alone.</summary>
    private static bool HasTemplates(Service service, ImageFacts facts, ServiceStorage storage) =>
        facts.Repository == "nginx" && service.EnvFile.Count == 0 && !service.Environment.ContainsKey("NGINX_ENVSUBST_OUTPUT_DIR")
        && storage.Mounts.Where(static mount => ContainerPath.IsAtOrAbove("/etc", mount.Path) && mount.Path != Rendered).ToList() is { Count: > 0 } settings
        && settings.TrueForAll(static mount => ContainerPath.IsAtOrAbove(Templates, mount.Path));

    /// <summary>In these images /var/run is a link to /run.</summary>
    private static bool IsMounted(string path, ServiceStorage storage) =>
        storage.Holding(path) is not null
        || (path.StartsWith("/var/run", StringComparison.Ordinal) && storage.Holding(path.Substring(4)) is not null)
        || (path.StartsWith("/run", StringComparison.Ordinal) && storage.Holding("/var" + path) is not null);
}
