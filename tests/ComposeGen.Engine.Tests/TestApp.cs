using ComposeGen.Output;

namespace ComposeGen.Engine.Tests;

/// <summary>An application in a directory of its own, with its files; whatever it leaves in the engine goes with it.</summary>
internal sealed class TestApp : IDisposable
{
    private readonly HashSet<string> _anonymousVolumes = new(StringComparer.Ordinal);
    private readonly bool _hasOwnYaml;
    private readonly IReadOnlyList<OverlaidFile> _overlays;
    private readonly (string Old, string New)[] _replace;

    /// <param name="file">The application.</param>
    /// <param name="yaml">What Compose is to read; null for what is generated.</param>
    /// <param name="replace">What stands in the generated files, and what takes its place.</param>
    public TestApp(ComposeFile file, string? yaml = null, params (string Old, string New)[] replace)
        : this(file, yaml, [], replace)
    {
    }

    /// <param name="file">The application.</param>
    /// <param name="yaml">What Compose is to read; null for what is generated.</param>
    /// <param name="overlays">The application with each of its overlays.</param>
    /// <param name="replace">What stands in the generated files, and what takes its place.</param>
    public TestApp(ComposeFile file, string? yaml, IReadOnlyList<OverlaidFile> overlays, params (string Old, string New)[] replace)
    {
        _overlays = overlays;
        _replace = replace;
        Name = file.Name!.Literal!;
        Directory = System.IO.Directory.CreateTempSubdirectory("composegen-").FullName;
        _hasOwnYaml = yaml is not null;
        if (yaml is not null)
        {
            File.WriteAllText(Path("compose.yaml"), yaml);
        }

        Write(file);
    }

    public string Name { get; }

    public string Directory { get; }

    public Dictionary<string, string> Environment { get; } = [];

    public string Path(string name) => System.IO.Path.Combine(Directory, name);

    public void Write(ComposeFile file)
    {
        file.Complete();
        foreach (var output in ComposeOutput.Render(file, new OutputOptions { Source = "Test" }, _overlays))
        {
            if (!_hasOwnYaml || output.Path != "compose.yaml")
            {
                File.WriteAllText(Path(output.Path), Replaced(output.Text));
            }
        }
    }

    public ShellResult Script(params string[] arguments) => Script("docker-run.sh", arguments);

    /// <summary>Runs one of its scripts, for a shell or for PowerShell.</summary>
    public ShellResult Script(string script, string[] arguments) => Recorded(() => script.EndsWith(".ps1", StringComparison.Ordinal)
        ? Shell.RunIn("/", Environment, PowerShellFactAttribute.Program, ["-NoProfile", "-File", Path(script), .. arguments])
        : Shell.RunIn("/", Environment, "sh", [Path(script), .. arguments]));

    public ShellResult Compose(params string[] arguments) =>
        Recorded(() => Shell.RunIn(Directory, Environment, "docker", ["compose", .. arguments]));

    /// <summary>Starts it, and waits until it is healthy.</summary>
    public ShellResult Up(Way way) => way == Way.Compose ? Compose("up", "--detach", "--wait") : Script("up", "--wait");

    public void Down(Way way)
    {
        _ = (way == Way.Compose ? Compose("down") : Script("down")).Succeeded();
        Assert.Empty(Leftovers());
    }

    public ShellResult Exec(string service, string command) =>
        Shell.Run("docker", "exec", $"{Name}-{service}-1", "sh", "-c", command);

    public string Inspect(string container, string format) =>
        Shell.Run("docker", "container", "inspect", "--format", format, $"{Name}-{container}-1").Succeeded().Output.Trim();

    /// <summary>Its containers and networks.</summary>
    public string[] Leftovers() => [.. Engine.Containers(Name), .. Engine.Networks(Name)];

    /// <summary>Its named volumes.</summary>
    public string[] Volumes() => Engine.Volumes(Name);

    /// <summary>Those that any of its containers ever had and that are still there.</summary>
    public string[] AnonymousVolumes() => [.. _anonymousVolumes.Where(Engine.HasVolume)];

    public void Dispose()
    {
        Engine.Remove(Name, _anonymousVolumes);
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private string Replaced(string text) => _replace.Aggregate(text, static (text, pair) => text.Replace(pair.Old, pair.New));

    private ShellResult Recorded(Func<ShellResult> run)
    {
        _anonymousVolumes.UnionWith(Engine.AnonymousVolumes(Name));
        var result = run();
        _anonymousVolumes.UnionWith(Engine.AnonymousVolumes(Name));
        return result;
    }
}
