using ComposeGen.Portability;

namespace ComposeGen.Engine.Tests.Creatable;

/// <summary>Each attribute that docker has a form for makes what Compose makes of it.</summary>
public sealed class CreatableTests
{
    private readonly string _name = ProjectName.New();
    private readonly int _number = Random.Shared.Next(201, 255); // Those below are of the random services.

    [EngineFact]
    public void The_script_creates_of_every_attribute_what_compose_creates()
    {
        var yaml = CreatableApp.YamlOf(_name, _number);
        using var app = new TestApp(CreatableApp.Read(yaml), yaml);
        CreatableApp.AddFiles(app);
        Shell.Run("docker", "network", "create", _name + "_outside").Succeeded();
        Shell.Run("docker", "volume", "create", _name + "_outside").Succeeded();
        try
        {
            Creation.AssertEqual(app, "docker-run.sh");
        }
        finally
        {
            Engine.Remove(_name, []);
            Shell.Run("docker", "network", "rm", _name + "_outside");
        }
    }

    [Fact]
    public void Every_attribute_with_a_form_is_there_or_has_a_reason()
    {
        var used = DockerRunUse.AllOf(CreatableApp.Read(CreatableApp.YamlOf("x", 201))).Select(static use => use.Path).ToHashSet();
        var forms = DockerRunForms.All.Where(static form => form.Form.Length > 0).Select(static form => form.Path).ToList();

        Assert.DoesNotContain(forms, path => !used.Contains(path) && !IsExcused(path));
        Assert.DoesNotContain(used, IsExcused);
        Assert.Empty(CreatableApp.NotCreatable.Keys.Except(forms));
    }

    private static bool IsExcused(string path) => CreatableApp.NotCreatable.Keys.Any(excused =>
        path == excused || path.StartsWith(excused + ".", StringComparison.Ordinal) || path.StartsWith(excused + "[", StringComparison.Ordinal));
}
