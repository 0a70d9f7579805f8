namespace ComposeGen.Rules;

/// <summary>A rule that looks at each service by itself.</summary>
internal abstract class ServiceRule : Rule
{
    public sealed override void Check(RuleContext context, FindingCollector findings)
    {
        foreach (var service in context.File.Services.Known)
        {
            try
            {
                Check(service, context, findings);
            }
            catch (Exception exception) when (IsUndecided(exception))
            {
                // Not known in the editor; the build will judge it.
            }
        }
    }

    protected abstract void Check(Service service, RuleContext context, FindingCollector findings);
}
