using ComposeGen.Engine.Tests;

namespace ComposeGen.Output.Tests.Scripts;

/// <summary>Whichever shell runs it, docker is told the same.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class ScriptParityTests
{
    [Fact]
    public void Every_shell_gives_docker_the_same_commands()
    {
        using var app = new RecordedApp(SinkApp.Create());
        SinkApp.AddFiles(app.Path, app.Environment);

        var expected = app.Up("dash");

        Assert.Contains(expected, static command => command[0] == "network" && command[1] == "connect");
        Assert.Equal(expected, app.Up("bash"));
        Assert.Equal(expected, app.Up("busybox sh"));
        Assert.Equal(
            expected.Where(static command => command[0] != "cp"),
            PowerShellHost.Up(app, app.Environment).Where(static command => command[0] != "cp"));
    }

    [Fact]
    public void Every_shell_passes_on_the_anonymous_volumes_of_a_changed_container()
    {
        var file = new ComposeFile("x");
        file.AddField("Web", new Service("image") { Volumes = { Volume.Anonymous("/scratch") }, Command = Command.Of("a b") });
        using var app = new RecordedApp(file);
        app.Environment["FORMER"] = "x";

        var expected = app.Up("dash");

        Assert.Equal(expected, app.Up("bash"));
        Assert.Equal(expected, app.Up("busybox sh"));
        Assert.Equal(expected, PowerShellHost.Up(app, app.Environment));
        var container = expected.Where(static command => command[0] != "network").ToList();
        Assert.Equal(
            ["rename x-web-1 x-web-1-former", "create", "rm -v x-web-1", "create", "stop x-web-1-former", "rm x-web-1-former", "start x-web-1"],
            container.Select(static command => command[0] == "create" ? "create" : string.Join(' ', command)));
        string first = new('0', 63), data = first + "1", scratch = first + "2";
        Assert.Equal(
            ["--label", "composegen.anonymous-volumes=" + data, "--mount", $"type=volume,source={data},\"target=/data\"",
                .. container[1][1..].Select(word => word == "type=volume,target=/scratch" ? $"type=volume,source={scratch},target=/scratch" : word)],
            container[3][1..]);
    }

    [Theory]
    [InlineData("", "", "", "x")]
    [InlineData(":-", "operand", "operand", "x")]
    [InlineData("-", "operand", "", "x")]
    [InlineData(":+", "", "", "operand")]
    [InlineData("+", "", "operand", "operand")]
    public void Variables_have_the_meaning_that_compose_gives_them(string @operator, string unset, string empty, string full)
    {
        var service = new Service("image") { Key = "web" };
        var nested = new Variable("CG_NESTED", ":-", "operand", null);
        foreach (var name in new[] { "CG_UNSET", "CG_EMPTY", "CG_FULL" })
        {
            service.Environment[name + "_"] = new Variable(name, @operator, @operator.Length == 0 ? null : (Text)nested, null);
        }

        var file = new ComposeFile("x");
        file.AddField("Web", service);
        using var app = new RecordedApp(file);
        app.Environment["CG_EMPTY"] = "";
        app.Environment["CG_FULL"] = "x";

        foreach (var create in new[] { app.Up("dash"), app.Up("bash"), app.Up("busybox sh"), PowerShellHost.Up(app, app.Environment) }
            .Select(static commands => commands.Single(static command => command[0] == "create")))
        {
            Assert.Contains("CG_UNSET_=" + unset, create);
            Assert.Contains("CG_EMPTY_=" + empty, create);
            Assert.Contains("CG_FULL_=" + full, create);
        }
    }
}
