namespace ComposeGen.Rules;

/// <summary>A rule that looks at each named volume and at all that mount it.</summary>
internal abstract class VolumeRule : Rule
{
    public sealed override void Check(ComposeFile file, FindingCollector findings)
    {
        foreach (var volume in file.Volumes.Known)
        {
            try
            {
                Check(volume, file, findings);
            }
            catch (Exception exception) when (IsUndecided(exception))
            {
                // Not known in the editor; the build will judge it.
            }
        }
    }

    protected abstract void Check(Volume volume, ComposeFile file, FindingCollector findings);
}
