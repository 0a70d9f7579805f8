using ComposeGen.Rules.Storage;

namespace ComposeGen.Rules;

/// <summary>A rule about what hardened definitions have and most do without; only the preset <c>strict</c> asks for it.</summary>
internal abstract class StrictRule(string id, string title) : ServiceRule
{
    public sealed override RuleDescriptor Descriptor { get; } = new(id, title, RuleSeverity.Info) { IsOnlyStrict = true };

    protected sealed override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        // What another file or a plug-in says of a service is not known here.
        if (service.Extends is null && service.Provider is null && Missing(service, context, findings) is { } what)
            findings.Report($"Service '{service.Key}' {what}", ServiceImage.Origin(service), service);
    }

    /// <summary>What the service does for want of something, and what to do, behind its name; null if it has it.</summary>
    protected abstract string? Missing(Service service, RuleContext context, FindingCollector findings);
}
