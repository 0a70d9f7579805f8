using System.Diagnostics;
using System.Globalization;

namespace ComposeGen.Benchmarks;

/// <summary>
/// What a user's build pays: the host against an empty program, and a build in which nothing has changed with ComposeGen
/// against one without. Both of a pair are run in turn, so that a machine that slows down slows both.
/// </summary>
internal static class ProcessBenchmarks
{
    private const int Runs = 15;

    public static void Run()
    {
        var root = Directory.CreateTempSubdirectory("composegen-benchmarks").FullName;
        try
        {
            var repository = FindRepository();
            Dotnet(repository, "pack", "src/ComposeGen/ComposeGen.csproj", "-c", "Release", "-o", Path.Combine(root, "feed"), "-v:quiet", "-nologo");
            File.WriteAllText(Path.Combine(root, "nuget.config"), $"""
                <configuration>
                  <config><add key="globalPackagesFolder" value="{root}/packages" /></config>
                  <packageSources><add key="packed" value="{root}/feed" /></packageSources>
                </configuration>
                """);
            var with = Project(root, "with", """<PackageReference Include="ComposeGen" Version="*" />""", ManyServices.Source(10));
            var without = Project(root, "without", "", "internal static class Nothing;");
            var empty = Project(root, "empty", "", "return;", "<OutputType>Exe</OutputType>");
            var host = Directory.GetFiles(Path.Combine(root, "packages"), "ComposeGen.Host.dll", SearchOption.AllDirectories)
                .Single(path => path.Contains($"{Path.DirectorySeparatorChar}{RuntimeIdentifier}{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
            string[] hostRun = ["exec", "--runtimeconfig", "obj/Debug/net10.0/composegen.runtimeconfig.json", host, "build", "obj/Debug/net10.0/composegen.args"];
            var model = Path.Combine(with, "obj/Debug/net10.0/composegen.model");

            Compare("host, 10 services, nothing changed", "empty program", () => Dotnet(with, hostRun), () => Dotnet(empty, "exec", "bin/Debug/net10.0/empty.dll"));
            Compare("host, 10 services, all written", "empty program", () => { File.Delete(model); Dotnet(with, hostRun); }, () => Dotnet(empty, "exec", "bin/Debug/net10.0/empty.dll"));
            Compare("build, nothing changed, with", "without", () => Dotnet(with, "build", "--no-restore", "-v:quiet"), () => Dotnet(without, "build", "--no-restore", "-v:quiet"));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static string RuntimeIdentifier => System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

    private static string Project(string root, string name, string items, string source, string properties = "")
    {
        var directory = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        File.WriteAllText(Path.Combine(directory, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(directory, "Source.cs"), source);
        Dotnet(directory, "build", "-v:quiet", "-nologo");
        return directory;
    }

    private static void Compare(string name, string baseline, Action subject, Action reference)
    {
        subject();
        reference();
        var times = new List<double>();
        var ratios = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var subjectTime = Time(subject);
            times.Add(subjectTime);
            ratios.Add(subjectTime / Time(reference));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {Median(times):0.0} ms, {Median(ratios):0.00} x {baseline}"));
    }

    private static double Time(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Dotnet(string directory, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
        }
    }

    private static string FindRepository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "global.json")))
        {
            directory = directory.Parent ?? throw new DirectoryNotFoundException("Run the benchmarks inside the repository.");
        }

        return directory.FullName;
    }
}
