using System.Diagnostics;

namespace ComposeGen.Package.Tests.Infrastructure;

/// <summary>A folder of a user's, in which the real SDK builds against the packed packages.</summary>
internal sealed class UserProject : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("composegen ä ").FullName;

    public UserProject()
    {
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{PackedPackages.Get().Feed}" />
              </packageSources>
            </configuration>
            """);
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <RestorePackagesPath>{PackedPackages.Get().PackagesPath}</RestorePackagesPath>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
    }

    public static string Reference => $"""<PackageReference Include="ComposeGen" Version="{PackedPackages.Get().Version}" />""";

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
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = PathOf(directory),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["CI"] = "";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new BuildResult(process.ExitCode, output + errors.Result);
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
