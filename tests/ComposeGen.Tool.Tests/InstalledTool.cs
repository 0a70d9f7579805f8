using ComposeGen.Testing;

namespace ComposeGen.Tool.Tests;

/// <summary>The packages, the tool installed from them, and room for projects in a path that is not plain.</summary>
public sealed class InstalledTool : IDisposable
{
    private readonly string _root = System.IO.Path.Combine(Directory.CreateTempSubdirectory("composegen-").FullName, "with space ä");
    private int _folders;

    public InstalledTool()
    {
        Directory.CreateDirectory(_root);
        Packages = PackedPackages.Get();
        Packages.UseIn(_root);
        var path = System.IO.Path.Combine(_root, "tool");
        CommandRun.Run("dotnet", ["tool", "install", "ComposeGen.Tool", "--tool-path", path, "--version", ProjectTemplate.Version], _root).RequireSuccess();
        Path = System.IO.Path.Combine(path, "dotnet-composegen");
    }

    public string Path { get; }

    internal PackedPackages Packages { get; }

    public string NewFolder() => Directory.CreateDirectory(System.IO.Path.Combine(_root, "f" + Interlocked.Increment(ref _folders))).FullName;

    /// <summary>A project from the template, in a folder of its own.</summary>
    public string NewProject()
    {
        var folder = NewFolder();
        Run(folder, "new", "Deploy", "--output", ".").RequireSuccess();
        return folder;
    }

    internal CommandRun Run(string directory, params string[] arguments) => CommandRun.Run(Path, arguments, directory);

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(_root)!, recursive: true);
}
