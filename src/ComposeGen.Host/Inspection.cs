using System.Text.Json;
using ComposeGen.Lowering;
using ComposeGen.Output;
using ComposeGen.Output.Files;

namespace ComposeGen.Host;

/// <summary>What the definitions say beside what is on disk, as JSON for <c>dotnet composegen</c>. Writes nothing else.</summary>
internal static class Inspection
{

    public static void Write(string answer, HostOptions options, IReadOnlyList<ComposeApp> apps, IReadOnlyList<OutputFile> files)
    {
        using var stream = File.Create(answer);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("output", options.Output);
        json.WriteStartArray("apps");
        foreach (var app in apps)
        {
            WriteApp(json, app);
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var comparison in OutputFileWriter.Compare(options.Output, files))
        {
            json.WriteStartObject();
            json.WriteString("path", comparison.Path);
            json.WriteString("state", comparison.State.ToString());
            json.WriteString("oldText", comparison.OldText);
            json.WriteString("newText", comparison.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var (path, note) in apps.SelectMany(app => EnvironmentReport.Notes(options, app)).Where(static found => found.Note.Rule is null))
        {
            json.WriteStringValue($"{path}{(note.Line > 0 ? $"({note.Line},{note.Column})" : "")}: {note.Message}");
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteApp(Utf8JsonWriter json, ComposeApp app)
    {
        json.WriteStartObject();
        json.WriteString("name", app.File.Name!.Template);
        json.WriteString("composeFile", app.Directory + OutputFileNames.Compose);
        WriteVolumes(json, app.File);
        StorageReport.Write(json, app.File);
        json.WriteStartArray("overlays");
        foreach (var overlay in app.Overlays)
        {
            json.WriteStartObject();
            json.WriteString("name", overlay.Name);
            json.WriteString("composeFile", app.Directory + OutputFileNames.Overlay(overlay.Name));
            WriteVolumes(json, overlay.File);
            StorageReport.Write(json, overlay.File);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVolumes(Utf8JsonWriter json, ComposeFile file)
    {
        json.WriteStartArray("protectedVolumes");
        foreach (var volume in file.Volumes)
        {
            if (ProtectedVolumes.IsProtected(volume) && volume.External?.Literal != true)
            {
                WriteVolume(json, file, volume);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>In the notation of the Compose file, so that Compose can fill in the variables.</summary>
    private static void WriteVolume(Utf8JsonWriter json, ComposeFile file, Volume volume)
    {
        json.WriteStartObject();
        json.WriteString("name", (volume.Name ?? ProtectedVolumes.DefaultName(file, volume)).Template);
        if (volume.Driver is { } driver)
        {
            json.WriteString("driver", driver.Template);
        }

        WriteMap(json, "driver_opts", volume.DriverOpts);
        WriteMap(json, "labels", volume.Labels);
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, string name, TextMap map)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in map)
        {
            json.WriteString(key, value?.Template ?? "");
        }

        json.WriteEndObject();
    }
}
