namespace ComposeGen.Rules;

/// <summary>A rule that looks at each named volume and at all that mount it.</summary>
internal abstract class VolumeRule : Rule
{
    public sealed override void Check(RuleContext context, FindingCollector findings)
    {
        foreach (var volume in context.File.Volumes.Known)
        {
            try
            {
                Check(volume, context, findings);
            }
            catch (Exception exception) when (IsUndecided(exception))
            {
                // Not known in the editor; the build will judge it.
            }
        }
    }

    protected abstract void Check(Volume volume, RuleContext context, FindingCollector findings);
}
