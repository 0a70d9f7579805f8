namespace ComposeGen.Tool.Tests;

public sealed class NewCommandTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Writes_a_project_and_says_what_comes_next()
    {
        Assert.Equal(0, await _terminal.RunAsync("new", "Shop.Deploy"));

        Assert.Equal(["Shop.Deploy/.gitattributes", "Shop.Deploy/App.cs", "Shop.Deploy/Shop.Deploy.csproj"], _terminal.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Contains("dotnet build Shop.Deploy/Shop.Deploy.csproj", _terminal.Error);
        var project = File.ReadAllText(Path.Combine(_terminal.Directory, "Shop.Deploy/Shop.Deploy.csproj"));
        Assert.Contains($"\"ComposeGen\" Version=\"{ProjectTemplate.Version}\"", project);
        Assert.Contains("[ComposeApp(\"shop-deploy\")]", File.ReadAllText(Path.Combine(_terminal.Directory, "Shop.Deploy/App.cs")));
    }

    [Theory]
    [InlineData("Deploy/App.cs")]
    [InlineData("Deploy/Other.csproj")]
    [InlineData("Deploy")]
    public async Task Overwrites_nothing(string inTheWay)
    {
        var path = _terminal.Write(inTheWay, "mine");

        Assert.Equal(2, await _terminal.RunAsync("new", "Deploy"));

        Assert.Equal("mine", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_terminal.Directory, "*", SearchOption.AllDirectories));
        Assert.Contains(inTheWay, _terminal.Error);
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("a;b")]
    [InlineData("")]
    [InlineData("composegen")]
    [InlineData("ends.")]
    public async Task Refuses_a_name_that_cannot_be_one(string name)
    {
        Assert.Equal(2, await _terminal.RunAsync("new", name));
        Assert.Empty(Directory.GetFileSystemEntries(_terminal.Directory));
    }

    [Theory]
    [InlineData("Deploy", "deploy")]
    [InlineData("My Shop.Deploy", "my-shop-deploy")]
    [InlineData("Größe", "grosse")]
    [InlineData("Über.Deploy", "uber-deploy")]
    [InlineData("U\u0308ber", "uber")]
    [InlineData("ÆrøÇédille", "aerocedille")]
    [InlineData("Łódź İstanbul", "lodz-istanbul")]
    [InlineData("Tiếng Việt", "tieng-viet")]
    [InlineData("日本", "app")]
    public void Compose_accepts_the_name_of_the_application(string name, string expected) => Assert.Equal(expected, ProjectTemplate.AppName(name));
}
