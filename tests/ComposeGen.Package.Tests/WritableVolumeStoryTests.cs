using ComposeGen.Package.Tests.Infrastructure;
using ComposeGen.Testing;

namespace ComposeGen.Package.Tests;

/// <summary>
/// A .NET service with a volume of its own that it cannot write to (microsoft/aspire#19422): refused as written, repaired
/// by the code fix, built. That the repaired one writes is shown on a real engine by ComposeGen.Engine.Tests.
/// </summary>
public sealed class WritableVolumeStoryTests
{
    private const string Owner = "new() { Owner = UserId.Of(1654, 1654) }";

    [Fact]
    public void The_volume_of_a_dotnet_service_gets_its_owner()
    {
        var example = Path.Combine(PackedPackages.Repository, "examples", "uploads");
        var fixedSource = File.ReadAllText(Path.Combine(example, "Deploy", "Uploads.cs"));
        Assert.Contains(Owner, fixedSource, StringComparison.Ordinal);
        using var project = new UserProject().WithDefinitions(
            fixedSource.Replace(Owner, "new()", StringComparison.Ordinal), items: """<ComposeProject Include="../Server/Server.csproj" />""");
        project.Write("Server/Server.csproj", File.ReadAllText(Path.Combine(example, "Server", "Server.csproj")));

        var editor = Assert.Single(project.Build().Fails().Diagnostics("CG2101"));
        Assert.Contains("Service 'server' runs as user 1654:1654 and cannot write to /data", editor, StringComparison.Ordinal);
        var build = Assert.Single(project.Build("-p:RunAnalyzers=false").Fails().Diagnostics("CG2101"));
        Assert.Contains("Service 'server' runs as user 1654:1654 and cannot write to /data", build, StringComparison.Ordinal);
        Assert.False(project.Exists("Deploy/compose.yaml"));

        project.Dotnet(["format", "analyzers", "--no-restore", "--severity", "error"]).Succeeds();

        Assert.Contains(Owner, project.Read("Deploy/App.cs"), StringComparison.Ordinal);
        project.Build("--no-restore").Succeeds();
        Assert.Equal(
            File.ReadAllText(Path.Combine(example, "Deploy", "compose.yaml")).Replace("Uploads.cs", "App.cs", StringComparison.Ordinal),
            project.Read("Deploy/compose.yaml"));
    }
}
