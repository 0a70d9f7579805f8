using ComposeGen.Facts;
using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A mount where another version of the image keeps its data.</summary>
/// <remarks>docker-library/postgres issue 1364 and pull request 1259.</remarks>
internal sealed class OtherVersionPathRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("CG1104", "A mount is where another version of the image keeps its data", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var data in context.DataPathsOf(service))
        {
            if (data is not { Fate: DataFate.OtherVersion, Mount: { } mount })
                continue;
            var facts = ServiceImage.Facts(service)!;
            findings.Report(
                $"{ImageName.WithVersion(facts)} keeps its data under {data.Path}, so {mount.Noun} at {mount.Path} stays empty and {EndOf(data, mount, facts)}; mount it at {data.Path}",
                Hints.Of(("path", data.Path), ("service", service.Key)),
                mount.Text, mount.Node, ServiceImage.Origin(service), service);
        }
    }

    // The entrypoint of postgres from 18 stops where it finds the old path mounted.
    private static string EndOf(DataPath data, MountedPath mount, ImageFacts facts) =>
        data.Path == "/var/lib/postgresql" && mount.Path == "/var/lib/postgresql/data" ? "the container exits"
        : facts.DeclaredVolumes?.Contains(data.Path) == true ? "the data goes to an anonymous volume"
        : "the data is lost with the container";
}
