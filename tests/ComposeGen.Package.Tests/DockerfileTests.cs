using ComposeGen.Package.Tests.Infrastructure;

namespace ComposeGen.Package.Tests;

/// <summary>What a Dockerfile says is judged by the compiler and by the build, once, and again when it changes.</summary>
public sealed class DockerfileTests
{
    private const string Definitions = """
        using ComposeGen;

        [ComposeApp("app")]
        public static partial class App
        {
            static readonly Service Api = new() { Build = "../elsewhere/api" };
        }
        """;

    private const string WithVolume = "FROM alpine:3.22\nVOLUME /data\n";

    [Fact]
    public void The_first_build_reads_it_from_disk_and_the_next_compilation_is_given_it()
    {
        using var project = new UserProject().WithDefinitions(Definitions);
        project.Write("elsewhere/api/Dockerfile", WithVolume);

        var first = Assert.Single(project.Build().Succeeds().Diagnostics("CG1102"));
        Assert.Contains("App.cs(6,", first, StringComparison.Ordinal);
        Assert.Contains("a volume that ../elsewhere/api/Dockerfile:2 declares", first, StringComparison.Ordinal);

        // The definitions do not run here, so it is the compiler that tells.
        project.Write("Deploy/Other.cs", "internal static class Other;");
        var compiled = Assert.Single(project.Build("--no-restore", "-p:ComposeGenOnBuild=false").Succeeds().Diagnostics("CG1102"));
        Assert.Contains("App.cs(6,", compiled, StringComparison.Ordinal);

        project.Write("Deploy/Other.cs", "internal static class Another;");
        Assert.Single(project.Build("--no-restore").Succeeds().Diagnostics("CG1102"));
    }

    [Fact]
    public void A_changed_Dockerfile_is_judged_again()
    {
        using var project = new UserProject().WithDefinitions(Definitions);
        project.Write("elsewhere/api/Dockerfile", "FROM alpine:3.22\n");
        Assert.Empty(project.Build().Succeeds().Diagnostics("CG1102"));

        project.Write("elsewhere/api/Dockerfile", WithVolume);
        Assert.Single(project.Build("--no-restore").Succeeds().Diagnostics("CG1102"));

        project.Write("elsewhere/api/Dockerfile", "FROM alpine:3.22\n# nothing\n");
        Assert.Empty(project.Build("--no-restore").Succeeds().Diagnostics("CG1102"));
        Assert.False(project.Build("--no-restore").Succeeds().Generated);
    }

    [Fact]
    public void With_a_preview_it_is_told_once()
    {
        using var project = new UserProject().WithDefinitions(
            Definitions.Replace("../elsewhere/api", "./api", StringComparison.Ordinal),
            "<ComposeGenOutputDir>..</ComposeGenOutputDir><ComposeGenPreviewDir>obj/preview</ComposeGenPreviewDir>");
        project.Write("api/Dockerfile", WithVolume);
        Assert.Single(project.Build().Succeeds().Diagnostics("CG1102"));

        // Now the compiler is given the file and tells, too.
        project.Write("Deploy/Other.cs", "internal static class Other;");
        Assert.Single(project.Build("--no-restore").Succeeds().Diagnostics("CG1102"));
    }

    [Theory]
    [InlineData("../Api", """<ComposeProject Include="../Api/Api.csproj" />""")]
    [InlineData("../Api", """<ComposeGenDockerfile Include="../Api/Dockerfile" />""")]
    [InlineData("./Api", "")]
    [InlineData(".", "")]
    public void The_compiler_finds_it_at_usual_places_without_any_build(string context, string items)
    {
        using var project = new UserProject().WithDefinitions(Definitions.Replace("../elsewhere/api", context, StringComparison.Ordinal), items: items);
        project.Write("Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        project.Write($"Deploy/{context}/Dockerfile", WithVolume);

        Assert.Single(project.Build("-p:ComposeGenOnBuild=false").Succeeds().Diagnostics("CG1102"));
    }

    [Fact]
    public void One_that_is_missing_is_looked_for_in_each_build()
    {
        using var project = new UserProject().WithDefinitions(Definitions);

        Assert.Contains("App.cs(6,", Assert.Single(project.Build().Succeeds().Diagnostics("CG1112")), StringComparison.Ordinal);
        Assert.Single(project.Build("--no-restore").Succeeds().Diagnostics("CG1112"));

        project.Write("elsewhere/api/Dockerfile", "FROM alpine:3.22\n");
        File.SetLastWriteTimeUtc(project.PathOf("elsewhere/api/Dockerfile"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Empty(project.Build("--no-restore").Succeeds().Diagnostics("CG1112"));

        project.Delete("elsewhere/api/Dockerfile");
        Assert.Single(project.Build("--no-restore").Succeeds().Diagnostics("CG1112"));
    }
}
