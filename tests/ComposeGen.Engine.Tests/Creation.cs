namespace ComposeGen.Engine.Tests;

/// <summary>What Compose creates of an application, beside what its script creates; nothing is started.</summary>
internal static class Creation
{
    public static void AssertEqual(TestApp app, string script, params string[] composeFiles)
    {
        var differences = Differences(app, script, composeFiles);
        Assert.True(differences.Count == 0, string.Join('\n', differences.Values));
    }

    /// <summary>Each fact that is not the same, with what either says.</summary>
    public static SortedDictionary<string, string> Differences(TestApp app, string script, params string[] composeFiles)
    {
        var compose = app.Compose([.. composeFiles.SelectMany(static file => new[] { "--file", file }), "create"]);
        Assert.True(compose.ExitCode == 0, compose.All);
        var composed = Things(app.Name);
        Engine.RemoveOwned(app.Name);

        var run = app.Script(script, ["up", "--no-start"]);
        Assert.True(run.ExitCode == 0, run.All);
        var scripted = Things(app.Name);

        var differences = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in composed.Keys.Union(scripted.Keys).Where(key => composed.GetValueOrDefault(key) != scripted.GetValueOrDefault(key)))
        {
            differences[key] = $"{key}\n  compose: {composed.GetValueOrDefault(key)}\n  script:  {scripted.GetValueOrDefault(key)}";
        }

        return differences;
    }

    private static SortedDictionary<string, string> Things(string project)
    {
        var containers = Engine.ContainerNames(project);
        Assert.NotEmpty(containers);
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (thing, things) in ContainerInspection.OfAll(containers).Concat(ResourceInspection.Of(project)))
        {
            foreach (var (key, value) in InspectTests.WithoutIds(things))
            {
                facts[thing + " " + key] = value;
            }
        }

        return facts;
    }
}
