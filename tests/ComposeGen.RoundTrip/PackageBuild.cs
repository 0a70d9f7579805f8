using ComposeGen.Testing;

namespace ComposeGen.RoundTrip;

/// <summary>Builds a project with the packages, as a user does. What the rules find is no reason to fail here.</summary>
internal sealed class PackageBuild : IDefinitionsBuild
{
    private readonly string _directory = Directory.CreateTempSubdirectory("composegen-").FullName;

    public PackageBuild()
    {
        var packages = PackedPackages.Get();
        packages.UseIn(_directory);
        var version = Path.GetFileNameWithoutExtension(packages.File("ComposeGen"))["ComposeGen.".Length..];
        File.WriteAllText(Path.Combine(_directory, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ComposeGen" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_directory, ".globalconfig"), "is_global = true\n" + string.Concat(
            Rules.RuleCatalogue.Descriptors.Where(static rule => !rule.Id.StartsWith("CG0", StringComparison.Ordinal)).Select(static rule => $"dotnet_diagnostic.{rule.Id}.severity = none\n")));
    }

    public string ComposeYaml(string source)
    {
        File.WriteAllText(Path.Combine(_directory, "App.cs"), source);
        var compose = Path.Combine(_directory, "compose.yaml");
        File.Delete(compose);
        var run = CommandRun.Run("dotnet", ["build", "-nologo", "-v:quiet"], _directory);
        return run.ExitCode == 0 ? File.ReadAllText(compose) : throw new DefinitionsException(run.Output + run.Error);
    }
}
