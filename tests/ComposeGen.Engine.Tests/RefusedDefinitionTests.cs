using ComposeGen.Testing;

namespace ComposeGen.Engine.Tests;

/// <summary>The engine refuses what the rules say that it refuses, and takes the same without the mistake.</summary>
public sealed class RefusedDefinitionTests
{
    public static TheoryData<int, string> RefusedByEngine
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var (number, definition) in RefusedDefinitions.All.Index().Where(static entry => entry.Item.RefusedBy != RefusedBy.Config))
                cases.Add(number, definition.ToString());
            return cases;
        }
    }

    [EngineTheory]
    [MemberData(nameof(RefusedByEngine))]
    public void Engine_refuses_it(int number, string name)
    {
        var definition = RefusedDefinitions.All[number];

        Assert.Equal(name, definition.ToString());
        Assert.False(Accepts(definition.Wrong(), definition.RefusedBy, out _), "It is not refused.");
        if (definition.Fragment is null)
            Assert.True(Accepts(definition.Right(), definition.RefusedBy, out var error), error);
    }

    /// <summary>Those that are one service each, together: to start them one by one takes minutes.</summary>
    [EngineFact]
    public void Engine_takes_what_is_right()
    {
        var services = RefusedDefinitions.All.Where(static definition => definition.RefusedBy != RefusedBy.Config && definition.Fragment is not null)
            .SelectMany(static definition => definition.Right());

        Assert.True(Accepts([.. services], RefusedBy.Up, out var error, seconds: 300), error);
    }

    private static bool Accepts(NamedNode[] nodes, RefusedBy refusedBy, out string error, int seconds = 20)
    {
        using var app = new TestApp(RefusedDefinition.App(ProjectName.New(), nodes));
        var config = app.Compose("config", "--quiet");
        Assert.True(config.ExitCode == 0, config.Error);
        string[] command = refusedBy == RefusedBy.Create ? ["create"] : ["up", "--detach"];
        var result = Shell.RunIn(app.Directory, null, "timeout", [$"{seconds}", "docker", "compose", .. command]);
        error = result.Error;
        return result.ExitCode == 0;
    }
}
