using ComposeGen.Analyzers.Tests.Infrastructure;

namespace ComposeGen.Analyzers.Tests;

/// <summary>The editor knows the examples as well as the build does, and finds nothing wrong with them.</summary>
public sealed class ExampleTests
{
    private const string Projects = """
        internal static class Projects
        {
            public static ProjectImage Api { get; } = new("../Api/Api.csproj", "", "shop-api", "1.0", "mcr.microsoft.com/dotnet/aspnet:10.0", "1654", "/app/", "8080/tcp");
            public static ProjectImage Server { get; } = new("../Server/Server.csproj", "", "uploads-server", "latest", "mcr.microsoft.com/dotnet/aspnet:10.0", "1654", "/app/", "8080/tcp");
        }
        """;

    private static readonly string Directory = Path.Combine(AppContext.BaseDirectory, "examples");

    public static TheoryData<string> Examples =>
        [.. System.IO.Directory.GetFiles(Directory, "*.cs", SearchOption.AllDirectories).Select(static path => Path.GetRelativePath(Directory, path))];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Editor_and_build_agree(string example)
    {
        var definitions = Definitions.Of(File.ReadAllText(Path.Combine(Directory, example)), Projects);

        Assert.Equal(ModelDump.Of(definitions.Run()), ModelDump.Of(definitions.Interpret().File!));
        Assert.DoesNotContain(definitions.BuildFindings(), static finding => finding.Id != "CG5101");
        Assert.DoesNotContain(await definitions.EditorDiagnostics(), static diagnostic => diagnostic.Id != "CG5101");
    }
}
