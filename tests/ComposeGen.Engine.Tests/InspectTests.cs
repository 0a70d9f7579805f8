using ComposeGen.Output;

namespace ComposeGen.Engine.Tests;

/// <summary>A container of the script is the container of Compose.</summary>
public sealed class InspectTests
{
    private readonly string Name = ProjectName.New();
    private readonly int Number = Random.Shared.Next(100, 255);

    private string[] Containers => [Name + "-db-1", Name + "-init-1", Name + "-app-1", Name + "-side-1"];

    [EngineFact]
    public void The_script_makes_the_containers_that_compose_makes_of_yaml_written_by_hand() => AssertEqualContainers(SinkApp.YamlOf(Name, Number));

    [EngineFact]
    public void The_script_makes_the_containers_that_compose_makes_of_the_generated_yaml()
    {
        var file = SinkApp.Create(Name, Number);
        file.Complete();
        AssertEqualContainers(ComposeOutput.Render(file, new OutputOptions { Source = "SinkApp" })
            .Single(static output => output.Path == "compose.yaml").Text);
    }

    [Fact]
    public void Every_difference_that_is_allowed_is_documented()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "scripts.md"));
        Assert.All(KnownDifferences.Attributes, attribute => Assert.Contains("| `" + attribute, page));
    }

    private void AssertEqualContainers(string yaml)
    {
        using var app = new TestApp(SinkApp.Create(Name, Number), yaml);
        SinkApp.AddFiles(app.Path, app.Environment);
        app.Compose("up", "--detach").Succeeded();
        var composed = Containers.Select(ContainerInspection.Of).ToList();
        var composedFiles = InjectedFiles();
        app.Compose("down", "--volumes").Succeeded();
        Directory.Delete(app.Path("made"), recursive: true);

        app.Script("up").Succeeded();
        var scripted = Containers.Select(ContainerInspection.Of).ToList();

        Assert.Equal(composedFiles, InjectedFiles());
        for (var i = 0; i < Containers.Length; i++)
        {
            AssertEqual(Containers[i], WithoutIds(composed[i]), WithoutIds(scripted[i]));
        }
    }

    private string InjectedFiles() => Shell.Run("docker", "exec", Name + "-db-1", "sh", "-c",
        "cd /; for f in run/secrets/file-secret run/secrets/renamed etc/app/inline.conf; do stat -c '%n %a %u %g' $f; cat $f; done").Succeeded().Output;

    /// <summary>The namespaces of another container stand there by its id, which is new each time.</summary>
    internal static SortedDictionary<string, string> WithoutIds(SortedDictionary<string, string> facts)
    {
        foreach (var key in facts.Keys.ToList())
        {
            facts[key] = System.Text.RegularExpressions.Regex.Replace(facts[key], "(container:|^=\")[0-9a-f]{64}", "$1<id>");
        }

        return facts;
    }

    internal static void AssertEqual(string container, SortedDictionary<string, string> composed, SortedDictionary<string, string> scripted)
    {
        var differences = composed.Keys.Union(scripted.Keys)
            .Where(key => composed.GetValueOrDefault(key) != scripted.GetValueOrDefault(key))
            .Select(key => $"{container} {key}\n  compose: {composed.GetValueOrDefault(key)}\n  script:  {scripted.GetValueOrDefault(key)}")
            .ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
