namespace ComposeGen.Rules.Security;

/// <summary>A rule about what gives a service power over the host. There are good reasons for each, so it is information.</summary>
internal abstract class HardeningRule(string id, string title) : ServiceRule
{
    public sealed override RuleDescriptor Descriptor { get; } = new(id, title, RuleSeverity.Info);

    protected sealed override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        foreach (var (what, anchor) in Found(service))
            findings.Report($"Service '{service.Key}' {what}", anchor, service);
    }

    /// <summary>What the service does and what follows from it, behind its name, and the place.</summary>
    protected abstract IEnumerable<(string What, object? Anchor)> Found(Service service);
}
