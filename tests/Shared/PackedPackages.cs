using System.Security.Cryptography;
using System.Text;

namespace ComposeGen.Testing;

/// <summary>
/// The packages of this repository as it is now. They are packed once for each state of the sources, whatever number of
/// test processes ask, and have a package cache of their own: the machine's would go on serving an older build of the same version.
/// </summary>
/// <param name="Feed">The directory with the packages.</param>
/// <param name="PackagesPath">The package cache that goes with it.</param>
internal sealed record PackedPackages(string Feed, string PackagesPath)
{
    private static readonly string[] Projects = ["src/ComposeGen/ComposeGen.csproj", "src/ComposeGen.Tool/ComposeGen.Tool.csproj", "templates/ComposeGen.Templates.csproj"];
    private static readonly string[] Sources = ["src", "templates", "schema", "docs/rules"];
    private static readonly Lazy<PackedPackages> Packed = new(Pack);

    public static string Repository { get; } = FindRepository();

    public static PackedPackages Get() => Packed.Value;

    /// <summary>The file of a package.</summary>
    public string File(string id) => Directory.GetFiles(Feed, id + ".*.nupkg").Single(path => char.IsAsciiDigit(Path.GetFileName(path)[id.Length + 1]));

    /// <summary>Makes all projects below a directory use these packages, besides the sources that the machine has.</summary>
    public void UseIn(string directory) => System.IO.File.WriteAllText(Path.Combine(directory, "nuget.config"), $"""
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="{PackagesPath}" />
          </config>
          <packageSources>
            <add key="packed-for-tests" value="{Feed}" />
          </packageSources>
        </configuration>
        """);

    private static PackedPackages Pack()
    {
        var all = Directory.CreateDirectory(Path.Combine(Repository, "artifacts", "test-packages")).FullName;
        using var alone = Lock(Path.Combine(all, ".lock"));
        var directory = Path.Combine(all, Fingerprint());
        var packages = new PackedPackages(Path.Combine(directory, "feed"), Path.Combine(directory, "packages"));
        if (Directory.Exists(packages.Feed))
        {
            return packages;
        }

        DeleteOld(all);
        var unfinished = Path.Combine(directory, "packing");
        foreach (var project in Projects)
        {
            CommandRun.Run("dotnet", ["pack", project, "-c", "Release", "-o", unfinished, "-p:ComposeGenReadyToRun=false", "-nologo", "-v:quiet"], Repository).RequireSuccess();
        }

        Directory.Move(unfinished, packages.Feed);
        return packages;
    }

    private static FileStream Lock(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }

    private static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Sources.SelectMany(static source => Directory.EnumerateFiles(Path.Combine(Repository, source), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository, "Directory.*"))
            .Select(static path => Path.GetRelativePath(Repository, path).Replace('\\', '/'))
            .Where(static path => !path.Contains("/bin/") && !path.Contains("/obj/"))
            .Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(System.IO.File.ReadAllBytes(Path.Combine(Repository, file))));
        }

        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }

    /// <summary>Of earlier states of the sources; a test run that began before this one may still use one of today.</summary>
    private static void DeleteOld(string all)
    {
        foreach (var old in new DirectoryInfo(all).EnumerateDirectories().Where(static old => old.LastWriteTimeUtc < DateTime.UtcNow.AddHours(-6)))
        {
            old.Delete(recursive: true);
        }
    }

    private static string FindRepository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(directory.FullName, "global.json")))
        {
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        }

        return directory.FullName;
    }
}
