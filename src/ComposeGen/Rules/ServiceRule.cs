namespace ComposeGen.Rules;

/// <summary>A rule that looks at each service by itself.</summary>
internal abstract class ServiceRule : Rule
{
    public sealed override void Check(ComposeFile file, FindingCollector findings)
    {
        foreach (var service in file.Services.Known)
        {
            try
            {
                Check(service, file, findings);
            }
            catch (Exception exception) when (IsUndecided(exception))
            {
                // Not known in the editor; the build will judge it.
            }
        }
    }

    protected abstract void Check(Service service, ComposeFile file, FindingCollector findings);
}
