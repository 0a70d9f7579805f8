using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>The data of a stateful image has no mount, and is lost with the container.</summary>
/// <remarks>Docker documentation, "Storage"; image documentation of postgres, section "Where to Store Data".</remarks>
internal sealed class UnmountedDataRule : ServiceRule
{
    /// <summary>What volumes beside the data are for.</summary>
    private static readonly Pattern Other = new("log|cache|tmp|temp|cert|ssl|conf|etc/|plugin|run/");

    public override RuleDescriptor Descriptor { get; } =
        new("CG1101", "The data of a stateful image has no mount", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        // What runs on demand, for a test or a task, may well begin anew each time.
        if (service.Profiles.Count > 0)
            return;
        foreach (var data in context.DataPathsOf(service))
        {
            if (data.Fate != DataFate.Unmounted)
                continue;
            var facts = ServiceImage.Facts(service)!;
            var end = facts.DeclaredVolumes?.Any(volume => ContainerPath.IsAtOrAbove(volume, data.Path)) == true
                ? "goes to an anonymous volume that cannot be found again once the container is removed"
                : "is lost once the container is removed";
            findings.Report(
                $"Service '{service.Key}' mounts nothing at {data.Path}, so the data of {ImageName.Of(facts)} {end}; mount a named volume there{Misplaced(context.StorageOf(service), facts)}",
                Hints.Of(("path", data.Path), ("service", service.Key)),
                ServiceImage.Origin(service), service);
        }
    }

    /// <summary>What is said of the one volume that is mounted at another path.</summary>
    private static string Misplaced(ServiceStorage storage, ImageFacts facts) =>
        storage.Mounts.Where(mount => mount is { Kind: MountKind.Volume, IsReadOnly: false } && facts.DeclaredVolumes?.Contains(mount.Path) != true && facts.DataPaths?.Contains(mount.Path) != true && !Other.IsMatch(mount.Path)).ToList() is [var mount]
            ? $", such as the one that is at {mount.Path}"
            : "";
}
