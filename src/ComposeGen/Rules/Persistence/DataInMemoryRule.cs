using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A tmpfs on the data path of a stateful image.</summary>
/// <remarks>Docker documentation, "tmpfs mounts".</remarks>
internal sealed class DataInMemoryRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("CG1106", "The data of a stateful image is in memory", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var data in DataPaths.Of(service, context))
        {
            if (data is { Fate: DataFate.InMemory, Mount: { } mount })
            {
                findings.Report(
                    $"Service '{service.Key}' keeps the data of {ImageName.Of(ServiceImage.Facts(service)!)} in memory: the tmpfs at {mount.Path} is emptied whenever the container stops; mount a named volume there",
                    new Dictionary<string, string> { ["path"] = data.Path, ["service"] = service.Key },
                    mount.Text, mount.Node, service.Image, service);
            }
        }
    }
}
