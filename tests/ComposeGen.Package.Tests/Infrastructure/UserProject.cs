using ComposeGen.Testing;

namespace ComposeGen.Package.Tests.Infrastructure;

/// <summary>A folder of a user's, in which the real SDK builds against the packed packages.</summary>
internal sealed class UserProject : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("composegen ä ").FullName;

    public UserProject()
    {
        PackedPackages.Get().UseIn(_root);
        Write("Directory.Build.props", "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
    }

    private const string Reference = """<PackageReference Include="ComposeGen" Version="0.1.0" />""";

    /// <summary>A project file for definitions, as a user has it.</summary>
    public UserProject WithDefinitions(string source, string properties = "", string items = "", string directory = "Deploy", string frameworks = "<TargetFramework>net10.0</TargetFramework>")
    {
        Write($"{directory}/{directory}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {frameworks}
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {Reference}
                {items}
              </ItemGroup>
            </Project>
            """);
        Write($"{directory}/App.cs", source);
        return this;
    }

    public string PathOf(string path) => Path.Combine(_root, path);

    public bool Exists(string path) => File.Exists(PathOf(path));

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    public void Delete(string path) => File.Delete(PathOf(path));

    public BuildResult Build(params string[] arguments) => Dotnet(["build", .. arguments, "-nologo", "-v:minimal", "-tl:off"]);

    public BuildResult Dotnet(string[] arguments, string directory = "Deploy")
    {
        var run = CommandRun.Run("dotnet", arguments, PathOf(directory), ("CI", ""), ("DOTNET_CLI_UI_LANGUAGE", "en"), ("MSBUILDDISABLENODEREUSE", "1"));
        return new BuildResult(run.ExitCode, run.Output + run.Error);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A build server may still hold a file; the system clears its temporary folder.
        }
    }
}
