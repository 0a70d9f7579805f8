using System.Text;
using System.Text.Json;
using ComposeGen.Facts.Dockerfiles;
using ComposeGen.Host;

namespace ComposeGen.Import.Linting;

/// <summary>What Compose files that a person wrote keep where, in the notation in which a project answers.</summary>
internal static class StorageOfFiles
{
    /// <summary>Reads files that belong together.</summary>
    /// <param name="files">Their full paths; later ones are laid over the first.</param>
    /// <returns>The name of the application, which is that of the directory where none is written, and a JSON object with <c>storage</c>.</returns>
    /// <exception cref="ImportException">One of them cannot be read.</exception>
    public static (string Name, string Json) Read(IReadOnlyList<string> files)
    {
        var file = ComposeReader.Read(files, new ReadOptions()).File;
        BuiltImages.Attach(file, new DiskDockerfiles(Path.GetDirectoryName(files[0])!));
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            StorageReport.Write(json, file);
            json.WriteEndObject();
        }

        return (file.Name?.ToString() ?? Path.GetFileName(Path.GetDirectoryName(files[0])!), Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
