namespace ComposeGen.Rules;

/// <summary>A rule that looks at each mapping of the application by itself.</summary>
internal abstract class NodeRule : Rule
{
    public sealed override void Check(RuleContext context, FindingCollector findings)
    {
        foreach (var (node, owner) in context.Nodes)
        {
            try
            {
                Check(node, owner, context, findings);
            }
            catch (Exception exception) when (IsUndecided(exception))
            {
                // Not known in the editor; the build will judge it.
            }
        }
    }

    protected abstract void Check(ComposeNode node, NamedNode owner, RuleContext context, FindingCollector findings);
}
