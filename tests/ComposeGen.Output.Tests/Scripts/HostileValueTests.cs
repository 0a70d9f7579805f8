using System.Formats.Tar;

namespace ComposeGen.Output.Tests.Scripts;

/// <summary>No value of a definition becomes code, and every value reaches docker as it was written.</summary>
[Collection(ProcessEnvironment.Name)]
public sealed class HostileValueTests
{
    [Theory]
    [InlineData("dash")]
    [InlineData("bash")]
    [InlineData("busybox sh")]
    public void Every_value_reaches_docker_from_a_posix_shell(string shell)
    {
        using var app = new RecordedApp(HostileApp.Create());
        foreach (var (name, value) in HostileApp.Environment())
        {
            app.Environment[name] = value;
        }

        var commands = app.Up(shell);

        HostileApp.AssertReceived(commands.Single(static command => command[0] == "create"));
        Assert.Empty(Directory.GetFiles(app.Directory, "pwned", SearchOption.AllDirectories));
        using var archive = new TarReader(File.OpenRead(app.Path("record/archive")));
        var entry = archive.GetNextEntry()!;
        Assert.Equal("all", entry.Name);
        using var content = new StreamReader(entry.DataStream!);
        Assert.Equal(string.Concat(HostileApp.Values), content.ReadToEnd());
    }

    [Fact]
    public void Every_value_reaches_docker_from_powershell()
    {
        using var app = new RecordedApp(HostileApp.Create());

        var commands = PowerShellHost.Up(app, HostileApp.Environment());

        HostileApp.AssertReceived(commands.Single(static command => command[0] == "create"));
        Assert.Empty(Directory.GetFiles(app.Directory, "pwned", SearchOption.AllDirectories));
    }

    [Fact]
    public void Both_scripts_give_docker_the_same_commands()
    {
        using var app = new RecordedApp(HostileApp.Create());
        foreach (var (name, value) in HostileApp.Environment())
        {
            app.Environment[name] = value;
        }

        Assert.Equal(app.Up("dash").Where(static command => command[0] != "cp"), PowerShellHost.Up(app, HostileApp.Environment()).Where(static command => command[0] != "cp"));
    }

    [Fact]
    public void A_value_that_no_command_line_can_carry_is_refused()
    {
        var file = new ComposeFile("x");
        file.AddField("Web", new Service("image") { Environment = { ["A"] = "a\0b" } });

        Assert.Throws<ComposeException>(() => new RecordedApp(file));
    }
}
