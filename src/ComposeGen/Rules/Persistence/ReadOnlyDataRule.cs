using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A database server that cannot write to its data.</summary>
/// <remarks>Compose specification, section "volumes", <c>read_only</c>; the entrypoints listed in docs/image-facts.md.</remarks>
internal sealed class ReadOnlyDataRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("CG1109", "The data of a stateful image is mounted read-only", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (ServiceImage.Facts(service) is not { } facts || !DataServers.Contains(facts) || DataServers.MayBeMoved(service))
            return;
        foreach (var data in context.DataPathsOf(service))
        {
            if (data is not { Fate: DataFate.ReadOnly, Mount: { } mount } || HasWritablePart(service, data.Path))
                continue;
            findings.Report(
                $"Service '{service.Key}' mounts {mount.Noun} at {mount.Path} read-only, but {ImageName.Of(facts)} writes to its data as soon as it starts, so the start fails; mount it writable",
                Hints.Of(("path", data.Path), ("service", service.Key)),
                mount.Node, mount.Text, service.Image, service);
        }
    }

    private static bool HasWritablePart(Service service, string path) =>
        ServiceStorage.Of(service).Mounts.Any(mount => !mount.IsReadOnly && ContainerPath.IsAbove(path, mount.Path));
}
