using System.Diagnostics;
using ComposeGen.Engine.Tests;

namespace ComposeGen.Output.Tests.Scripts;

/// <summary>Generated scripts are scripts one could have written by hand.</summary>
public sealed class ShellcheckTests
{
    [ShellcheckFact]
    public void Shellcheck_finds_nothing_in_an_ordinary_script() => AssertClean(SinkApp.Create());

    [ShellcheckFact]
    public void Shellcheck_finds_nothing_in_a_script_of_hostile_values() => AssertClean(HostileApp.Create());

    [ShellcheckFact]
    public void Shellcheck_finds_nothing_in_a_script_of_every_attribute() => AssertClean(EveryAttribute.Create());

    private static void AssertClean(ComposeFile file)
    {
        using var app = new RecordedApp(file);
        using var process = Process.Start(new ProcessStartInfo("shellcheck", ["--shell=sh", app.Path("docker-run.sh")]) { RedirectStandardOutput = true })!;
        var findings = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, findings);
    }
}
