using System.Runtime.Versioning;

namespace ComposeGen.Output.Files;

/// <summary>A file on its way: first beside the old one under a name of its own, then in its place in one step.</summary>
internal sealed class PendingFile(string path, byte[] content)
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private string? _temporary;

    public string Path { get; } = path;

    public void Stage()
    {
        // A link stays a link: what it points to is replaced.
        var target = Target();
        var directory = System.IO.Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(directory);
        _temporary = System.IO.Path.Combine(directory, "." + System.IO.Path.GetRandomFileName() + ".tmp");
        File.WriteAllBytes(_temporary, content);
        if (!OperatingSystem.IsWindows())
        {
            SetMode(_temporary, target);
        }
    }

    public void Replace()
    {
        File.Move(_temporary!, Target(), overwrite: true);
        _temporary = null;
    }

    public void CleanUp()
    {
        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }

    private string Target()
    {
        var file = new FileInfo(Path);
        return file.LinkTarget is null ? Path : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    [UnsupportedOSPlatform("windows")]
    private static void SetMode(string temporary, string target)
    {
        if (File.Exists(target))
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        }
        else if (target.EndsWith(".sh", StringComparison.Ordinal))
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(temporary) | Executable);
        }
    }
}
