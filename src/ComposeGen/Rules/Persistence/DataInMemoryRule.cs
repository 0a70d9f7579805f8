using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules.Persistence;

/// <summary>A tmpfs on the data path of a stateful image.</summary>
/// <remarks>Docker documentation, "tmpfs mounts".</remarks>
internal sealed class DataInMemoryRule : ServiceRule
{
    /// <summary>Settings that no one chooses for data that is to last.</summary>
    private static readonly string[] NotWrittenOut = ["fsync=off", "fsync=0", "fsync=false", "fsync=no", "method=nosync", "--no-sync", "--nosync"];

    public override RuleDescriptor Descriptor { get; } =
        new("CG1106", "The data of a stateful image is in memory", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (IsThrownAway(service))
            return;
        foreach (var data in context.DataPathsOf(service))
        {
            if (data is { Fate: DataFate.InMemory, Mount: { } mount })
            {
                findings.Report(
                    $"Service '{service.Key}' keeps the data of {ImageName.Of(ServiceImage.Facts(service)!)} in memory: the tmpfs at {mount.Path} is emptied whenever the container stops; mount a named volume there",
                    Hints.Of(("path", data.Path), ("service", service.Key)),
                    mount.Text, mount.Node, ServiceImage.Origin(service), service);
            }
        }
    }

    /// <summary>Whether the service shows that its data is to go: it runs on demand, is never started again, or need not write its files out.</summary>
    private static bool IsThrownAway(Service service)
    {
        if (service.Profiles.Count > 0 || service.Restart?.AsText().Literal == "no")
            return true;
        var settings = ServiceRole.Words(service.Command).Concat(service.Environment.Select(static entry => entry.Value?.Literal));
        return settings.Any(static word => word is not null && NotWrittenOut.Any(word.Replace(" ", "").Contains));
    }
}
