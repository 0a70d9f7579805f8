namespace ComposeGen.Import.Reading;

/// <summary>Where Compose has two notations for one thing, the one that the definitions have a word for.</summary>
internal static class ShorterForms
{
    public static void Bring(ComposeFile file)
    {
        foreach (var service in file.Services)
        {
            if (service.Healthcheck is { Test.Line: { } line } check)
            {
                check.Test = Command.Of("CMD-SHELL", line);
            }

            foreach (var mount in service.Volumes.Where(static mount => mount.Type?.Literal == MountType.Bind))
            {
                // Only the short notation makes a missing directory. The long one says nothing: no, up to Compose 2.40 at least.
                (mount.Bind ??= new BindOptions()).CreateHostPath ??= false;
            }
        }
    }
}
