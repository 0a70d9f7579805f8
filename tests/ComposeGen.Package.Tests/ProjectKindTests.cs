using ComposeGen.Package.Tests.Infrastructure;

namespace ComposeGen.Package.Tests;

public sealed class ProjectKindTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<OutputType>Exe</OutputType>")]
    [InlineData("<RuntimeIdentifier>linux-x64</RuntimeIdentifier><SelfContained>false</SelfContained>")]
    public void Libraries_and_programs_generate(string properties)
    {
        using var project = new UserProject().WithDefinitions(Sources.Clean, properties);
        if (properties.Contains("Exe", StringComparison.Ordinal))
        {
            project.Write("Deploy/Program.cs", "System.Console.WriteLine();");
        }

        Assert.True(project.Build("-c", "Release").Succeeds().Generated);
    }

    [Fact]
    public void Several_target_frameworks_generate_once()
    {
        using var project = new UserProject().WithDefinitions(Sources.Clean, frameworks: "<TargetFrameworks>net10.0;net9.0</TargetFrameworks>");

        var build = project.Build("-p:DisableImplicitFrameworkReferences=false").Output;

        Assert.Single(build.Split('\n'), static line => line.Contains(" -> ", StringComparison.Ordinal) && line.Contains("compose.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_that_references_definitions_generates_nothing()
    {
        using var project = new UserProject().WithDefinitions(Sources.Clean);
        project.Write("Api/Api.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Deploy/Deploy.csproj" /></ItemGroup>
            </Project>
            """);

        project.Dotnet(["build", "-nologo"], "Api").Succeeds();

        Assert.True(project.Exists("Deploy/compose.yaml"));
        Assert.False(project.Exists("Api/compose.yaml"));
    }

    [Fact]
    public void Definitions_may_use_other_projects_and_packages()
    {
        using var project = new UserProject().WithDefinitions(
            Sources.Clean.Replace("\"example/api:1\"", "Names.Image", StringComparison.Ordinal),
            items: """<ProjectReference Include="../Names/Names.csproj" />""");
        project.Write("Names/Names.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="YamlDotNet" Version="16.3.0" /></ItemGroup>
            </Project>
            """);
        project.Write("Names/Names.cs", """
            public static class Names
            {
                // Another major version of a library that ComposeGen itself uses.
                public static string Image => "example/yaml:" + typeof(YamlDotNet.Core.Parser).Assembly.GetName().Version!.Major;
            }
            """);

        project.Build().Succeeds();

        Assert.Contains("image: example/yaml:16", project.Read("Deploy/compose.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_applications_have_a_directory_each()
    {
        using var project = new UserProject().WithDefinitions(Sources.Clean);
        project.Write("Deploy/Second.cs", Second("OutputDirectory = \"second\""));

        project.Build().Succeeds();

        Assert.True(project.Exists("Deploy/compose.yaml"));
        Assert.True(project.Exists("Deploy/second/compose.yaml"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("OutputDirectory = \"./x/..\"")]
    public void Two_applications_in_one_directory_are_refused(string options)
    {
        using var project = new UserProject().WithDefinitions(Sources.Clean);
        project.Write("Deploy/Second.cs", Second(options));

        Assert.Contains("give one of them another OutputDirectory", Assert.Single(project.Build().Fails().Diagnostics("CG0004")), StringComparison.Ordinal);
        Assert.False(project.Exists("Deploy/compose.yaml"));
    }

    [Fact]
    public void The_same_definitions_give_the_same_bytes_in_any_folder()
    {
        using var one = new UserProject().WithDefinitions(Sources.Clean);
        using var other = new UserProject().WithDefinitions(Sources.Clean, "<ComposeGenOutputDir>../out</ComposeGenOutputDir>");

        one.Build().Succeeds();
        other.Build().Succeeds();

        foreach (var file in new[] { "compose.yaml", "docker-run.sh", "docker-run.ps1" })
        {
            Assert.Equal(one.Read("Deploy/" + file), other.Read("out/" + file));
        }
    }

    private static string Second(string options) => Sources.Clean
        .Replace("class App", "class Second", StringComparison.Ordinal)
        .Replace("\"app\"", "\"second\"" + (options.Length == 0 ? "" : ", " + options), StringComparison.Ordinal);
}
