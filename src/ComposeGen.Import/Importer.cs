using System.Globalization;
using ComposeGen.Import.CSharp;

namespace ComposeGen.Import;

/// <summary>From what a user has to C#.</summary>
internal static class Importer
{
    /// <summary>Imports Compose files.</summary>
    /// <param name="files">The Compose file, then its overlays.</param>
    /// <exception cref="ImportException">A file cannot be read, or Compose would refuse it.</exception>
    public static ImportResult FromFiles(IReadOnlyList<string> files) =>
        Write(ComposeReader.Read(files), ApplicationName.OfDirectory(Path.GetDirectoryName(Path.GetFullPath(files[0]))!));

    /// <summary>Imports a <c>docker run</c> command.</summary>
    /// <param name="commandLine">The command as one types it.</param>
    /// <exception cref="ImportException">It is no such command, or Compose would refuse what it says.</exception>
    public static ImportResult FromCommand(string commandLine)
    {
        var imported = DockerRunReader.Read(commandLine);
        return Write(imported, ApplicationName.OfDirectory(imported.File.Services[0].Key));
    }

    private static ImportResult Write(ImportedApplication imported, string fallbackName)
    {
        var name = imported.File.Name?.Literal ?? fallbackName;
        var source = CSharpWriter.Write(imported, name);
        return new ImportResult(name, source.ClassName, source.Text, [.. Carried(imported.File)], imported.Notes) { HasRelativePaths = imported.File.Services.Any(HasRelativePaths) };
    }

    private static bool HasRelativePaths(Service service) =>
        service.Volumes.Any(static mount => mount.Source?.Path?.Literal is ['.', ..]) || service.EnvFile.Any(static file => file.Path?.Literal is not (null or ['/', ..]));

    private static IEnumerable<string> Carried(ComposeFile file)
    {
        foreach (var (kind, count) in new[]
        {
            ("service", file.Services.Count), ("volume", file.Volumes.Count), ("network", file.Networks.Count),
            ("secret", file.Secrets.Count), ("config", file.Configs.Count), ("model", file.Models.Count),
        })
        {
            if (count > 0)
            {
                yield return count.ToString(CultureInfo.InvariantCulture) + " " + kind + (count == 1 ? "" : "s");
            }
        }
    }
}
