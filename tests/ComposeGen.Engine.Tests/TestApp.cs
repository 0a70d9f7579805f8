using ComposeGen.Lowering;
using ComposeGen.Output.Scripts;

namespace ComposeGen.Engine.Tests;

/// <summary>An application in a directory of its own, with its script; whatever it leaves in the engine goes with it.</summary>
internal sealed class TestApp : IDisposable
{
    public TestApp(ComposeFile file, string? yaml = null)
    {
        Name = file.Name!.Literal!;
        Directory = System.IO.Directory.CreateTempSubdirectory("composegen-").FullName;
        Clean();
        Write(file);
        if (yaml is not null)
        {
            File.WriteAllText(Path("compose.yaml"), yaml);
        }
    }

    public string Name { get; }

    public string Directory { get; }

    public Dictionary<string, string> Environment { get; } = [];

    public string Path(string name) => System.IO.Path.Combine(Directory, name);

    public void Write(ComposeFile file)
    {
        file.Complete();
        File.WriteAllText(Path("docker-run.sh"), ScriptWriter.WriteShell(file, ComposeLowering.Lower(file)));
    }

    public ShellResult Script(params string[] arguments) => Shell.RunIn("/", Environment, "sh", [Path("docker-run.sh"), .. arguments]);

    public ShellResult Compose(params string[] arguments) =>
        Shell.RunIn(Directory, Environment, "docker", ["compose", .. arguments]);

    public string Inspect(string container, string format) =>
        Shell.Run("docker", "container", "inspect", "--format", format, Name + "-" + container + "-1").Succeeded().Output.Trim();

    public string[] Leftovers() =>
    [
        .. Lines("ps", "--all", "--quiet", "--filter", "label=com.docker.compose.project=" + Name),
        .. Lines("network", "ls", "--quiet", "--filter", "label=com.docker.compose.project=" + Name),
    ];

    public string[] Volumes() => Lines("volume", "ls", "--quiet");

    public void Dispose()
    {
        Clean();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static string[] Lines(params string[] arguments) =>
        Shell.Run("docker", arguments).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private void Clean()
    {
        foreach (var container in Lines("ps", "--all", "--quiet", "--filter", "label=com.docker.compose.project=" + Name))
        {
            Shell.Run("docker", "rm", "--force", "--volumes", container);
        }

        foreach (var network in Lines("network", "ls", "--quiet", "--filter", "label=com.docker.compose.project=" + Name))
        {
            Shell.Run("docker", "network", "rm", network);
        }

        foreach (var volume in Volumes().Where(volume => volume.StartsWith(Name + "_", StringComparison.Ordinal)))
        {
            Shell.Run("docker", "volume", "rm", volume);
        }
    }
}
