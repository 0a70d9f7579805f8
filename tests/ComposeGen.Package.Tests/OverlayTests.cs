using ComposeGen.Package.Tests.Infrastructure;

namespace ComposeGen.Package.Tests;

public sealed class OverlayTests
{
    private const string Source = """
        using ComposeGen;

        [ComposeApp("app")]
        public static partial class App
        {
            static readonly Volume Data = new();
            static readonly Service Db = new("postgres:18") { Volumes = { Data.At("/var/lib/postgresql") }, Environment = { ["POSTGRES_PASSWORD"] = Env.Required("CG_TEST_PASSWORD") } };

            [ComposeOverlay("production")]
            static void Production() => Db.Restart = RestartPolicy.Always;
        }
        """;

    [Fact]
    public void An_overlay_is_written_beside_the_application_and_deleted_with_its_method()
    {
        using var project = new UserProject().WithDefinitions(Source);
        project.Write("Deploy/compose.mine.yaml", "services: {}");
        project.Build().Succeeds();

        Assert.EndsWith("\nservices:\n  db:\n    restart: always\n", project.Read("Deploy/compose.production.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("restart", project.Read("Deploy/compose.yaml"), StringComparison.Ordinal);
        Assert.Contains("--restart always", project.Read("Deploy/docker-run.production.sh"), StringComparison.Ordinal);
        Assert.Contains("\nCG_TEST_PASSWORD=\n", project.Read("Deploy/.env.example"), StringComparison.Ordinal);

        project.Write("Deploy/App.cs", Source.Replace("[ComposeOverlay(\"production\")]", "", StringComparison.Ordinal).Replace("Production()", "Unused()", StringComparison.Ordinal));
        project.Build("--no-restore").Succeeds();

        Assert.False(project.Exists("Deploy/compose.production.yaml"));
        Assert.False(project.Exists("Deploy/docker-run.production.sh"));
        Assert.False(project.Exists("Deploy/docker-run.production.ps1"));
        Assert.True(project.Exists("Deploy/compose.mine.yaml"));
    }

    [Fact]
    public void What_only_a_build_finds_in_an_overlay_is_reported_at_its_method()
    {
        using var project = new UserProject().WithDefinitions(Source.Replace(
            "Db.Restart = RestartPolicy.Always", "_ = System.Environment.TickCount64 > 0 && Clear()", StringComparison.Ordinal).Replace(
            "[ComposeOverlay", "static bool Clear() { Db.Volumes.Clear(); return true; }\n    [ComposeOverlay", StringComparison.Ordinal));

        var finding = Assert.Single(project.Build().Fails().Diagnostics("CG1101"));

        Assert.Contains("App.cs(11,17,11,27): error CG1101: With the overlay production: ", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_that_Compose_cannot_merge_is_reported_at_its_method()
    {
        using var project = new UserProject().WithDefinitions(Source
            .Replace("    [ComposeOverlay", "    static partial void Configure(ComposeFile file) => file.Include.Add(\"./other.yaml\");\n\n    [ComposeOverlay", StringComparison.Ordinal)
            .Replace("Production() => Db.Restart = RestartPolicy.Always", "Production(ComposeFile file) => file.Include.Clear()", StringComparison.Ordinal));

        var finding = Assert.Single(project.Build().Fails().Diagnostics("CG0102"));

        Assert.Contains("App.cs(12,17,12,27): error CG0102: The overlay production changes include: ", finding, StringComparison.Ordinal);
        Assert.False(project.Exists("Deploy/compose.yaml"));
    }

    [Fact]
    public void A_misspelt_value_and_a_foreign_example_are_warned_of_and_left_alone()
    {
        using var project = new UserProject().WithDefinitions(Source);
        project.Build().Succeeds();
        project.Write("Deploy/.env", "CG_TEST_PASWORD=secret\n");
        project.Write("Deploy/.env.example", "# mine\n");

        var build = project.Build("--no-restore").Succeeds();

        Assert.Contains(".env(1,1): warning CG0112: Nothing uses CG_TEST_PASWORD, while CG_TEST_PASSWORD is required and missing", Assert.Single(build.Diagnostics("CG0112")), StringComparison.Ordinal);
        Assert.Contains(".env.example(1,1): warning CG0113: ", Assert.Single(build.Diagnostics("CG0113")), StringComparison.Ordinal);
        Assert.Equal("# mine\n", project.Read("Deploy/.env.example"));
        Assert.Empty(project.Build("--no-restore", "-p:NoWarn=CG0112", "-p:ComposeGenEnvExample=false").Succeeds().Diagnostics("CG0112").Concat(build.Diagnostics("CG0001")));
    }
}
