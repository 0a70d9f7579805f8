using System.Diagnostics;
using ComposeGen.Output;

namespace ComposeGen.Engine.Tests.Stack;

/// <summary>A stack in a directory of its own; whatever it leaves in the engine goes with it.</summary>
internal sealed class TestStack : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly (string Old, string New)[] _replace;

    public TestStack(ComposeFile file, params (string Old, string New)[] replace)
    {
        _replace = replace;
        Name = file.Name!.Literal!;
        Write(file);
    }

    public string Name { get; }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("composegen-").FullName;

    public string Text { get; private set; } = "";

    public string Path(string name) => System.IO.Path.Combine(Directory, name);

    public void Write(ComposeFile file)
    {
        file.Complete();
        var yaml = Assert.Single(ComposeOutput.Render(file, new OutputOptions { Source = "Test" }, OutputTargets.Stack, [])).Text;
        Text = _replace.Aggregate(yaml, static (text, pair) => text.Replace(pair.Old, pair.New));
        File.WriteAllText(Path("stack.yaml"), Text);
    }

    public ShellResult Deploy() =>
        Shell.RunIn(Directory, null, "docker", "stack", "deploy", "--detach", "--resolve-image", "never", "--compose-file", "stack.yaml", Name);

    /// <summary>Waits until as many containers of each service run, or jobs have ended, as there should be.</summary>
    public void Converge()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var services = Lines("service", "ls", "--filter", Label, "--format", "{{.Name}} {{.Replicas}}");
            if (services.Length > 0 && Array.TrueForAll(services, HasConverged) && !IsUpdating())
            {
                return;
            }

            Assert.True(watch.Elapsed < Patience, string.Join('\n', services) + "\n"
                + Shell.Run("docker", "stack", "ps", Name, "--no-trunc", "--format", "{{.Name}} {{.CurrentState}} {{.Error}}").Output);
            Thread.Sleep(200);
        }
    }

    /// <summary>The containers of a service that run.</summary>
    public string[] Containers(string service) => Lines("ps", "--quiet", "--filter", $"label=com.docker.swarm.service.name={Name}_{service}");

    public string Exec(string service, string command) =>
        Shell.Run("docker", "exec", Containers(service)[0], "sh", "-c", command).Succeeded().Output;

    public string Inspect(string service, string format) =>
        Shell.Run("docker", "container", "inspect", "--format", format, Containers(service)[0]).Succeeded().Output.Trim();

    public string InspectService(string service, string format) =>
        Shell.Run("docker", "service", "inspect", "--format", format, $"{Name}_{service}").Succeeded().Output.Trim();

    /// <summary>Removes it, and waits until nothing of it is left but its volumes.</summary>
    public void Remove()
    {
        Shell.Run("docker", "stack", "rm", Name);
        var watch = Stopwatch.StartNew();
        while (Leftovers().Length > 0 && watch.Elapsed < Patience)
        {
            Shell.Run("docker", "stack", "rm", Name); // A network is only removed once nothing is in it any more.
            Thread.Sleep(200);
        }

        // The engine keeps the containers of jobs that have ended.
        foreach (var container in Lines("ps", "--all", "--quiet", "--filter", Label))
        {
            Shell.Run("docker", "rm", "--force", container);
        }
    }

    /// <summary>Its services, running containers, networks, secrets and configs.</summary>
    public string[] Leftovers() =>
    [
        .. Lines("service", "ls", "--quiet", "--filter", Label), .. Lines("ps", "--quiet", "--filter", Label),
        .. Lines("network", "ls", "--quiet", "--filter", Label), .. Lines("secret", "ls", "--quiet", "--filter", Label),
        .. Lines("config", "ls", "--quiet", "--filter", Label),
    ];

    public string[] Volumes() => Engine.Volumes(Name);

    public void Dispose()
    {
        Remove();
        foreach (var volume in Volumes())
        {
            Shell.Run("docker", "volume", "rm", "--force", volume);
        }

        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private string Label => "label=com.docker.stack.namespace=" + Name;

    private bool IsUpdating() => Lines("service", "ls", "--quiet", "--filter", Label)
        .Any(static service => Shell.Run("docker", "service", "inspect", "--format", "{{if .UpdateStatus}}{{.UpdateStatus.State}}{{end}}", service).Output.Trim() == "updating");

    /// <summary>As <c>name 2/2</c> or, of a job, <c>name 0/1 (1/1 completed)</c>.</summary>
    private static bool HasConverged(string service)
    {
        var counts = service.Contains('(') ? service[(service.IndexOf('(') + 1)..].Split(' ')[0] : service.Split(' ')[1];
        var parts = counts.Split('/');
        return parts[0] == parts[1] && parts[1] != "0";
    }

    private static string[] Lines(params string[] arguments) =>
        Shell.Run("docker", arguments).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
