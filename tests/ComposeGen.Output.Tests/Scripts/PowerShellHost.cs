using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ComposeGen.Output.Tests.Scripts;

/// <summary>Runs <c>docker-run.ps1</c> in PowerShell's engine, with a function in the place of docker.</summary>
internal static class PowerShellHost
{
    private const string StandIn = """
        function global:Set-Location { } # Not part of the engine alone.
        $global:recorded = [Collections.Generic.List[string[]]]::new()
        function global:docker {
            $words = [string[]] $args
            $global:LASTEXITCODE = 0
            if ($words[0] -eq 'version') { return '20.10' }
            if ($words[0] -eq 'image' -and $words[1] -eq 'inspect') { return 'sha256:image' }
            if ($words.Count -gt 3 -and $words[3] -like '*Health*') { return 'healthy running 0' }
            if ($words[0] -eq 'container' -and $words[1] -eq 'inspect' -and $env:FORMER) {
                $isFormer = $words[4] -like '*-former'
                if ($words[3] -like '*config-hash*' -and -not $isFormer) { return "$env:FORMER hash" }
                if ($words[3] -like '*HostConfig*') { return ('["{0:d64}:/scratch"] null' -f 2) }
                if ($words[3] -like '*Mounts}}*' -and $isFormer) { return @(('{0:d64} /data' -f 1), ('{0:d64} /scratch' -f 2), ('{0:d64} /gone' -f 3)) }
                if ($words[3] -like '*Mounts}}*') { return @(('{0:d64} /data' -f 4), ('{0:d64} /scratch' -f 5)) }
                if ($words[3] -like '*anonymous-volumes*') { return '' }
            }
            if ($words[1] -eq 'inspect') { $global:LASTEXITCODE = 1; return }
            if ($words[0] -eq 'ps') { return }
            $global:recorded.Add($words)
            if ($words[0] -eq 'wait') { return '0' }
        }
        """;

    private static readonly object Gate = new();

    public static List<string[]> Up(RecordedApp app, IReadOnlyDictionary<string, string> environment)
    {
        lock (Gate)
        {
            var before = Environment.CurrentDirectory;
            var path = Environment.GetEnvironmentVariable("PATH");
            foreach (var (name, value) in environment)
            {
                Environment.SetEnvironmentVariable(name, value);
            }

            try
            {
                // What is copied into a container goes to the real process, so that one is the recording stand-in.
                Environment.SetEnvironmentVariable("PATH", app.Path("bin") + ":" + path);
                Environment.SetEnvironmentVariable("RECORD", app.Path("record"));
                return Run(app);
            }
            finally
            {
                Environment.SetEnvironmentVariable("PATH", path);
                Environment.CurrentDirectory = before;
                foreach (var name in environment.Keys)
                {
                    Environment.SetEnvironmentVariable(name, null);
                }
            }
        }
    }

    private static List<string[]> Run(RecordedApp app)
    {
        var state = InitialSessionState.CreateDefault2();
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(StandIn).Invoke();
        shell.Commands.Clear();
        shell.AddScript("& '" + app.Path("docker-run.ps1").Replace("'", "''") + "' up");
        var output = shell.Invoke();
        Assert.True(!shell.HadErrors || shell.Streams.Error.Count == 0, string.Join('\n', shell.Streams.Error.Select(static error => error + error.InvocationInfo?.PositionMessage)) + string.Join('\n', output));
        return (List<string[]>)runspace.SessionStateProxy.GetVariable("recorded");
    }
}
