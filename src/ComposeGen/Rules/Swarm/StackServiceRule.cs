using ComposeGen.Swarm;

namespace ComposeGen.Rules.Swarm;

/// <summary>A rule that looks at each service that is in the stack.</summary>
internal abstract class StackServiceRule : ServiceRule
{
    protected sealed override void Check(Service service, RuleContext context, FindingCollector findings)
    {
        if (StackParts.Has(service))
        {
            CheckInStack(service, context, findings);
        }
    }

    protected abstract void CheckInStack(Service service, RuleContext context, FindingCollector findings);
}
