using ComposeGen.Rules.Definition;

namespace ComposeGen.Rules.Startup;

/// <summary>A service that is always there and needs one that is there only with a profile.</summary>
/// <remarks>compose-go, <c>loader/validate.go</c>: what a profile leaves out counts as undefined.</remarks>
internal sealed class DisabledDependencyRule : ServiceRule
{
    public override RuleDescriptor Descriptor { get; } = new("CG4002", "A service needs one that a profile leaves out", RuleSeverity.Error);

    protected override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (service.Profiles.Count > 0)
            return;
        foreach (var (other, why) in ServiceNeeds.Of(service, context.NamedServices))
        {
            if (other.KnownItems<Text>("profiles") is { Count: > 0 } profiles && why is not Dependency { Required: { Literal: not true } })
            {
                var remedy = why is Dependency ? findings.Say("say .IfEnabled()", "say required: false") + " or give both the same profile" : "give both the same profile";
                findings.Report(
                    $"Service '{service.Key}' needs '{other.Key}', which is there only with the profile '{profiles[0]}', and without it Compose refuses the file; {remedy}",
                    why, service);
            }
        }
    }
}
