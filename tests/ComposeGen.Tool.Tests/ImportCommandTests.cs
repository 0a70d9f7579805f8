namespace ComposeGen.Tool.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private const string Shop = """
        # The shop.
        services:
          db:
            image: postgres:18
            volumes: ["pg_data:/var/lib/postgresql", "./init:/docker-entrypoint-initdb.d:ro"]
        volumes:
          pg_data:
        """;

    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Writes_a_project_beside_the_file_and_says_what_comes_next()
    {
        var original = _terminal.Write("shop/compose.yaml", Shop);

        Assert.Equal(0, await _terminal.RunAsync("import", "shop/compose.yaml"));

        Assert.Equal(["shop/Shop/.gitattributes", "shop/Shop/Shop.cs", "shop/Shop/Shop.csproj"], _terminal.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var source = Read("shop/Shop/Shop.cs");
        Assert.Contains("[ComposeApp(\"shop\")]", source);
        Assert.Contains("PgData.At(\"/var/lib/postgresql\")", source);
        Assert.Contains("// The shop.", source);
        Assert.Contains("<ComposeGenOutputDir>..</ComposeGenOutputDir>", Read("shop/Shop/Shop.csproj"));
        Assert.Contains("Carried over as the application 'shop': 1 service, 1 volume; with a note: ", _terminal.Error);
        Assert.Contains("dotnet build shop/Shop/Shop.csproj", _terminal.Error);
        Assert.Equal(Shop, File.ReadAllText(original));
    }

    [Fact]
    public async Task Takes_the_file_and_the_override_that_Compose_would()
    {
        _terminal.Write("docker-compose.yml", "name: sample\nservices:\n  web:\n    image: nginx:1.29\n");
        _terminal.Write("docker-compose.override.yml", "services:\n  web:\n    init: true\n");

        Assert.Equal(0, await _terminal.RunAsync("import", "--name", "Deploy", "--output", "deploy"));

        Assert.Contains("Init = true", Read("deploy/Sample.cs"));
        Assert.True(File.Exists(Path.Combine(_terminal.Directory, "deploy/Deploy.csproj")));
    }

    [Fact]
    public async Task Of_a_broken_file_nothing_is_written()
    {
        _terminal.Write("compose.yaml", "services:\n  web:\n    imagee: nginx\n");

        Assert.Equal(1, await _terminal.RunAsync("import"));

        Assert.StartsWith("compose.yaml(3,", _terminal.Error);
        Assert.Contains("): error: ", _terminal.Error);
        Assert.Empty(_terminal.Out);
        Assert.Single(Directory.GetFileSystemEntries(_terminal.Directory));
    }

    [Fact]
    public async Task Overwrites_only_with_force()
    {
        _terminal.Write("compose.yaml", "name: shop\n" + Shop);
        var mine = _terminal.Write("Shop/Shop.cs", "mine");

        Assert.Equal(2, await _terminal.RunAsync("import"));
        Assert.Equal("mine", File.ReadAllText(mine));
        Assert.Contains("error: 'Shop/Shop.cs' is there already", _terminal.Error);

        Assert.Equal(0, await _terminal.RunAsync("import", "--force"));
        Assert.Contains("[ComposeApp(\"shop\")]", File.ReadAllText(mine));
    }

    [Fact]
    public async Task Needs_a_file_and_a_directory()
    {
        Assert.Equal(2, await _terminal.RunAsync("import"));
        Assert.Contains("There is no Compose file in the current directory", _terminal.Error);

        _terminal.Write("compose.yaml", Shop);
        Assert.Equal(2, await _terminal.RunAsync("import", "--output", "."));
        Assert.Contains("a directory of its own", _terminal.Error);
    }

    [Fact]
    public async Task Takes_a_docker_run_command()
    {
        Assert.Equal(0, await _terminal.RunAsync("import", "--run", "docker run -d --name web -p 8080:80 nginx:1.29"));

        Assert.Contains("Port.Publish(8080, to: 80)", Read("WebApp/WebApp.cs"));
        Assert.DoesNotContain("ComposeGenOutputDir", Read("WebApp/WebApp.csproj"));

        Assert.Equal(1, await _terminal.RunAsync("import", "--run", "docker ps"));
        Assert.Contains("): error: ", _terminal.Error);
        Assert.Equal(2, await _terminal.RunAsync("import", "compose.yaml", "--run", "docker run nginx"));
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_terminal.Directory, path));
}
