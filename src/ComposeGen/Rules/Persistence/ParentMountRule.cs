using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A mount on a directory above a <c>VOLUME</c> of the image, which the data does not go to.</summary>
/// <remarks>docker-library/mongo issue 146; image documentation of postgres, section "PGDATA".</remarks>
internal sealed class ParentMountRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("CG1103", "A mount is above the volume that the image declares", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        var missed = context.DataPathsOf(service).Where(static path => path.Fate == DataFate.BesideMount);
        foreach (var paths in missed.GroupBy(static path => path.Mount!))
        {
            var facts = ServiceImage.Facts(service)!;
            var volumes = paths.Select(static path => path.Path).Distinct().ToList();
            var named = string.Join(" and ", volumes);
            findings.Report(
                $"Service '{service.Key}' mounts {paths.Key.Path}, but {ImageName.Of(facts)} declares {named} as {(volumes.Count == 1 ? "a volume" : "volumes")} of its own, so the data goes to an anonymous volume that cannot be found again once the container is removed; mount {named} instead",
                Hints.Of(("path", string.Join(";", volumes)), ("service", service.Key)),
                paths.Key.Text, paths.Key.Node, ServiceImage.Origin(service), service);
        }
    }
}
