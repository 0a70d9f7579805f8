using ComposeGen.Package.Tests.Infrastructure;

namespace ComposeGen.Package.Tests;

/// <summary><c>Projects.X</c> says what the SDK's own container publishing does.</summary>
public sealed class ComposeProjectTests
{
    private const string Definitions = """
        using ComposeGen;

        [ComposeApp("app")]
        public static partial class App
        {
            static readonly Service Api = new(Projects.Api);
        }
        """;

    [Theory]
    [InlineData("", "api:latest")]
    [InlineData("<ContainerRepository>shop/api</ContainerRepository><ContainerImageTag>1.2</ContainerImageTag>", "shop/api:1.2")]
    [InlineData("<ContainerImageTags>2.0;latest</ContainerImageTags>", "api:2.0")]
    [InlineData("<ContainerRegistry>registry.example.com</ContainerRegistry>", "registry.example.com/api:latest")]
    public void The_image_is_the_one_that_publishing_makes(string properties, string image)
    {
        using var project = new UserProject().WithDefinitions(Definitions, items: """<ComposeProject Include="../Api/Api.csproj" />""");
        project.Write("Api/Api.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
            </Project>
            """);
        project.Write("Api/Program.cs", "System.Console.WriteLine();");

        project.Build().Succeeds();

        Assert.Contains("image: " + image + "\n", project.Read("Deploy/compose.yaml"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(project.PathOf("Api/bin")));

        project.Dotnet(["restore", "-nologo"], "Api").Succeeds();
        var published = project.Dotnet(["build", "-nologo", "-t:ComputeContainerConfig", "-getProperty:ContainerRepository"], "Api").Succeeds().Output.Trim();
        Assert.Contains(published, image, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_project_changes_the_image()
    {
        using var project = new UserProject().WithDefinitions(Definitions, items: """<ComposeProject Include="../Api/Api.csproj" />""");
        const string Api = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ContainerImageTag>1</ContainerImageTag></PropertyGroup></Project>""";
        project.Write("Api/Api.csproj", Api);
        project.Build().Succeeds();
        Assert.Contains("image: api:1\n", project.Read("Deploy/compose.yaml"), StringComparison.Ordinal);

        project.Write("Api/Api.csproj", Api.Replace(">1<", ">2<", StringComparison.Ordinal));
        project.Build("--no-restore").Succeeds();
        Assert.Contains("image: api:2\n", project.Read("Deploy/compose.yaml"), StringComparison.Ordinal);
    }
}
