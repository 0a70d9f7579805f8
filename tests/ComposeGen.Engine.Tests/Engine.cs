namespace ComposeGen.Engine.Tests;

/// <summary>What is on the engine.</summary>
internal static class Engine
{
    private const string Project = "com.docker.compose.project";

    /// <summary>Null where an engine and Compose answer, and in CI, where they must.</summary>
    public static string? WhyNot { get; } =
        Environment.GetEnvironmentVariable("CI") == "true"
        || Shell.Run("docker", "info").ExitCode == 0 && Shell.Run("docker", "compose", "version").ExitCode == 0
            ? null
            : "No docker engine answers; tests/engine/start-engine starts one.";

    public static string[] Containers(string project) => Lines("ps", "--all", "--quiet", "--filter", $"label={Project}={project}");

    public static string[] ContainerNames(string project) =>
        [.. Lines("ps", "--all", "--filter", $"label={Project}={project}", "--format", "{{.Names}}").Order(StringComparer.Ordinal)];

    public static string[] Networks(string project) => Lines("network", "ls", "--quiet", "--filter", $"label={Project}={project}");

    /// <summary>The named volumes of a project, protected ones too.</summary>
    public static string[] Volumes(string project) =>
        [.. Lines("volume", "ls", "--quiet").Where(volume => volume.StartsWith(project + "_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The anonymous volumes that containers of a project mount now. Those of other projects are none of a test's business.</summary>
    public static string[] AnonymousVolumes(string project)
    {
        var containers = Containers(project);
        return containers.Length == 0 ? [] : [.. Lines(["container", "inspect", "--format",
            "{{range .Mounts}}{{if eq .Type \"volume\"}}{{.Name}}\n{{end}}{{end}}", .. containers]).Where(IsAnonymous).Distinct()];
    }

    public static bool HasVolume(string name) => Shell.Run("docker", "volume", "inspect", name).ExitCode == 0;

    /// <summary>Removes what a project has on the engine, but for what belongs to nobody's project.</summary>
    public static void RemoveOwned(string project)
    {
        var volumes = AnonymousVolumes(project);
        Remove(["rm", "--force", "--volumes"], Containers(project));
        Remove(["network", "rm"], Networks(project));
        Remove(["volume", "rm", "--force"], [.. Lines("volume", "ls", "--quiet", "--filter", $"label={Project}={project}"), .. volumes]);
    }

    public static void Remove(string project, IEnumerable<string> anonymousVolumes)
    {
        var volumes = anonymousVolumes.Concat(AnonymousVolumes(project)).Distinct().ToList();
        Remove(["rm", "--force", "--volumes"], Containers(project));
        Remove(["network", "rm"], Networks(project));
        Remove(["volume", "rm", "--force"], [.. Volumes(project), .. volumes]);
        Remove(["image", "rm", "--force"], Lines("image", "ls", "--filter", $"reference={project}", "--format", "{{.Repository}}:{{.Tag}}"));
    }

    /// <summary>Removes what runs that were killed have left.</summary>
    public static void RemoveStale()
    {
        var things = Lines("ps", "--all", "--format", "{{.Label \"" + Project + "\"}}")
            .Concat(Lines("network", "ls", "--format", "{{.Name}}"))
            .Concat(Lines("volume", "ls", "--quiet"))
            .Concat(Lines("image", "ls", "--format", "{{.Repository}}"));
        foreach (var project in things.Select(ProjectName.Of).Where(ProjectName.IsStale).Distinct().ToList())
        {
            Remove(project, []);
        }
    }

    private static void Remove(string[] command, string[] things)
    {
        if (things.Length > 0)
        {
            Shell.Run("docker", [.. command, .. things]);
        }
    }

    private static string[] Lines(params string[] arguments) =>
        Shell.Run("docker", arguments).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsAnonymous(string volume) => volume.Length == 64 && volume.All(char.IsAsciiHexDigitLower);
}
