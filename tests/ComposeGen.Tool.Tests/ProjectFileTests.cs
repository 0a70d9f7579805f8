namespace ComposeGen.Tool.Tests;

public sealed class ProjectFileTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData(".")]
    [InlineData("Deploy.csproj")]
    public void Finds_the_only_one(string? path)
    {
        var project = _terminal.Write("Deploy.csproj");

        Assert.Equal(project, ProjectFile.Find(path, _terminal.Terminal));
    }

    [Fact]
    public void Does_not_guess_among_several()
    {
        _terminal.Write("B.csproj");
        _terminal.Write("A.csproj");

        Assert.Contains("A.csproj, B.csproj; name one", Refusal(null));
    }

    [Theory]
    [InlineData(null, "no .csproj in the current directory")]
    [InlineData("Nowhere.csproj", "'Nowhere.csproj' does not exist")]
    [InlineData("compose.yaml", "'compose.yaml' is not a project")]
    [InlineData("nowhere", "'nowhere' is not a project")]
    public void Says_what_is_wrong(string? path, string expected) => Assert.Contains(expected, Refusal(path));

    private string Refusal(string? path)
    {
        var problem = Assert.Throws<ToolException>(() => ProjectFile.Find(path, _terminal.Terminal));
        Assert.Equal(2, problem.ExitCode);
        return problem.Message;
    }
}
