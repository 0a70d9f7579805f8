using ComposeGen.Testing;

namespace ComposeGen.Import.Tests;

/// <summary>The real Compose, which CI has in any case.</summary>
internal static class DockerCompose
{
    public static void SkipUnlessItRuns() => Assert.SkipUnless(Runs() || Environment.GetEnvironmentVariable("CI") == "true", "docker compose does not run here");

    private static bool Runs()
    {
        try
        {
            return CommandRun.Run("docker", ["compose", "version"], Path.GetTempPath()).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
