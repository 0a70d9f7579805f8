namespace ComposeGen.Tool.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("bogus")]
    [InlineData("build", "--bogus")]
    [InlineData("new")]
    [InlineData("check", "a", "b")]
    public async Task What_cannot_be_parsed_is_wrong_usage(params string[] args)
    {
        Assert.Equal(2, await _terminal.RunAsync(args));
        Assert.Empty(_terminal.Out);
        Assert.Contains("--help", _terminal.Error);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("up")]
    [InlineData("explain")]
    [InlineData("lint")]
    public async Task Each_command_has_examples(string command)
    {
        Assert.Equal(0, await _terminal.RunAsync(command, "--help"));
        Assert.Contains($"  dotnet composegen {command}", _terminal.Out);
    }

    [Fact]
    public async Task The_help_names_the_exit_codes()
    {
        Assert.Equal(0, await _terminal.RunAsync("--help"));
        Assert.Contains("3    check found files", _terminal.Out);
        Assert.Contains("130  stopped", _terminal.Out);
    }

    [Fact]
    public async Task Nothing_at_all_shows_the_help_and_is_wrong_usage()
    {
        Assert.Equal(2, await _terminal.RunAsync());
        Assert.Empty(_terminal.Out);
        Assert.StartsWith("Description:", _terminal.Error);
        Assert.DoesNotContain("Required command", _terminal.Error);
    }

    [Fact]
    public async Task The_help_shows_what_one_types()
    {
        Assert.Equal(0, await _terminal.RunAsync("--help"));
        Assert.Contains("  dotnet composegen [command] [options]", _terminal.Out);
        Assert.Contains("  new <NAME> ", _terminal.Out);
        Assert.Contains("  build [PROJECT] ", _terminal.Out);
        Assert.Contains("  explain [ID] ", _terminal.Out);
    }

    [Fact]
    public async Task The_help_of_a_command_shows_what_one_types()
    {
        Assert.Equal(0, await _terminal.RunAsync("build", "--help"));
        Assert.Contains("  dotnet composegen build [PROJECT] [options]", _terminal.Out);
        Assert.Contains("  [PROJECT]  The project", _terminal.Out);
    }

    [Fact]
    public void A_defect_is_one_line()
    {
        var text = CommandLine.Describe(new InvalidOperationException("first\nsecond"));

        Assert.DoesNotContain('\n', text);
        Assert.Contains("InvalidOperationException: first second", text);
        Assert.Contains("COMPOSEGEN_DEBUG", text);
    }
}
