using System.Text.Json;
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

    /// <summary>Project SDK, properties, items, and what follows: user, ports, and whether it listens on the default port alone.</summary>
    public static TheoryData<string, string, string, string, string, bool> Variants => new()
    {
        { "Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework>", "", "1654", "8080", true },
        { "Microsoft.NET.Sdk.Web", "<TargetFramework>net8.0</TargetFramework>", "", "1654", "8080", true },
        { "Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework><ContainerFamily>noble-chiseled</ContainerFamily>", "", "1654", "8080", true },
        { "Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework><ContainerFamily>alpine</ContainerFamily><InvariantGlobalization>true</InvariantGlobalization>", "", "1654", "8080", true },
        { "Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework><ContainerUser>root</ContainerUser>", "<ContainerPort Include=\"9000\" Type=\"tcp\" />", "root", "9000", false },
        { "Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework>", "<ContainerEnvironmentVariable Include=\"ASPNETCORE_HTTP_PORTS\" Value=\"80;&quot;81&quot;\" />", "1654", "8080", false },
        { "Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework><ContainerBaseImage>registry.example.com/base:1</ContainerBaseImage>", "", "", "", false },
        { "Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework><RuntimeIdentifier>linux-x64</RuntimeIdentifier><SelfContained>true</SelfContained>", "", "1654", "8080", true },
        { "Microsoft.NET.Sdk", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>", "", "1654", "", false },
        { "Microsoft.NET.Sdk", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ContainerWorkingDirectory>/work/</ContainerWorkingDirectory>", "", "1654", "", false },
        { "Microsoft.NET.Sdk.Web", "<TargetFramework>net10.0</TargetFramework><ContainerRuntimeIdentifier>win-x64</ContainerRuntimeIdentifier>", "", "", "", false },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void What_is_known_of_a_project_is_what_the_SDK_computes(string sdk, string properties, string items, string user, string ports, bool listens)
    {
        using var project = new UserProject().WithDefinitions(Definitions, items: """<ComposeProject Include="../Api/Api.csproj" />""");
        project.Write("Api/Api.csproj", $"""<Project Sdk="{sdk}"><PropertyGroup>{properties}</PropertyGroup><ItemGroup>{items}</ItemGroup></Project>""");
        project.Write("Api/Program.cs", "var builder = 1; System.Console.WriteLine(builder);");
        project.Dotnet(["restore", "-nologo"]).Succeeds();

        project.Dotnet(["msbuild", "-nologo", "-t:_ComposeGenWriteProjects"]).Succeeds();
        var written = project.Read("Deploy/obj/Debug/net10.0/ComposeProjects.g.cs");

        // ParseContainerProperties asks no registry, so the SDK's own targets say what it would publish.
        using var computed = JsonDocument.Parse(project.Dotnet(
            ["msbuild", "-nologo", "-restore:false", "-t:ComputeContainerConfig", "-getProperty:ContainerBaseImage,ContainerWorkingDirectory", "-getItem:ContainerPort,ContainerEnvironmentVariable"],
            "Api").Succeeds().Output);
        string Property(string name) => computed.RootElement.GetProperty("Properties").GetProperty(name).GetString()!;
        Assert.Contains($"baseImage: @\"{Property("ContainerBaseImage")}\"", written, StringComparison.Ordinal);
        Assert.Contains($"workingDirectory: @\"{Property("ContainerWorkingDirectory").Replace('\\', '/')}\"", written.Replace('\\', '/'), StringComparison.Ordinal);
        var variables = computed.RootElement.GetProperty("Items").GetProperty("ContainerEnvironmentVariable").EnumerateArray()
            .Select(static item => item.GetProperty("Identity").GetString() + "=" + item.GetProperty("Value").GetString());
        Assert.Contains($"environment: @\"{string.Join("\n", variables).Replace("\"", "\"\"", StringComparison.Ordinal)}\"", written, StringComparison.Ordinal);

        Assert.Contains($"user: @\"{user}\"", written, StringComparison.Ordinal);
        Assert.Contains($"ports: @\"{(ports.Length == 0 ? "" : ports + "/tcp")}\"", written, StringComparison.Ordinal);
        Assert.Contains($"listensOnDefaultPort: {(listens ? "true" : "false")}", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Program.cs", "app.Run(\"http://*:80\");", false)]
    [InlineData("Program.cs", "app.Run();", true)]
    [InlineData("appsettings.json", """{ "Kestrel": { } }""", false)]
    [InlineData("appsettings.json", """{ "Logging": { } }""", true)]
    public void A_port_of_old_is_reported_where_the_project_does_not_speak_of_ports(string file, string text, bool isReported)
    {
        using var project = new UserProject().WithDefinitions(
            Definitions.Replace("(Projects.Api)", "(Projects.Api) { Ports = { Port.Publish(8080, to: 80) } }", StringComparison.Ordinal),
            items: """<ComposeProject Include="../Api/Api.csproj" />""");
        project.Write("Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        project.Write("Api/" + file, text);

        Assert.Equal(isReported ? 1 : 0, project.Build().Succeeds().Diagnostics("CG1114").Count);
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
