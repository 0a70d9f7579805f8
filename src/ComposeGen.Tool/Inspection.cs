using System.Text.Json;
using ComposeGen.Tool.Storage;

namespace ComposeGen.Tool;

/// <summary>What the definitions say beside what is on disk: the answer of the target <c>ComposeGenInspect</c>.</summary>
/// <param name="Output">The directory that all paths are relative to.</param>
/// <param name="Apps">The applications.</param>
/// <param name="Files">The files of all of them.</param>
/// <param name="Notes">What is worth knowing of their <c>.env</c>; null from a package that does not say.</param>
internal sealed record Inspection(string Output, IReadOnlyList<Inspection.App> Apps, IReadOnlyList<Inspection.File> Files, IReadOnlyList<string>? Notes = null)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Builds a project and asks it.</summary>
    /// <param name="project">The project.</param>
    /// <param name="arguments">Arguments for the build.</param>
    /// <param name="writesFiles">Whether the build writes the files too.</param>
    /// <param name="terminal">Where the build reports.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Null if the build failed, which has been reported then.</returns>
    public static async Task<Inspection?> AskAsync(string project, IEnumerable<string> arguments, bool writesFiles, Terminal terminal, CancellationToken cancellation)
    {
        arguments = writesFiles ? arguments : arguments.Append(DotnetBuild.Property("ComposeGenOnBuild", "false"));
        var answer = await new DotnetBuild(project, terminal).AskAsync("ComposeGenInspect", arguments, cancellation).ConfigureAwait(false);
        return answer is null ? null : Parse(answer);
    }

    public static Inspection Parse(string json) => JsonSerializer.Deserialize<Inspection>(json, Web)!;

    /// <summary>What a Compose file says without a project.</summary>
    /// <param name="name">The name of the application.</param>
    /// <param name="file">The path of the file.</param>
    /// <param name="json">An object with <c>storage</c>.</param>
    public static Inspection OfFile(string name, string file, string json) =>
        new("", [JsonSerializer.Deserialize<App>(json, Web)! with { Name = name, ComposeFile = file, ProtectedVolumes = [] }], []);

    /// <param name="Name">The project name.</param>
    /// <param name="ComposeFile">The path of its Compose file.</param>
    /// <param name="ProtectedVolumes">The volumes that Compose expects to exist, in the notation of the Compose file.</param>
    /// <param name="Overlays">Its overlays; null from a package that knows none.</param>
    /// <param name="Storage">What it keeps where; null from a package that does not say.</param>
    internal sealed record App(string Name, string ComposeFile, IReadOnlyList<JsonElement> ProtectedVolumes, IReadOnlyList<Overlay>? Overlays = null, StoredData? Storage = null);

    /// <param name="Name">Its name.</param>
    /// <param name="ComposeFile">The path of its file, which Compose reads after that of the application.</param>
    /// <param name="ProtectedVolumes">The volumes of both that Compose expects to exist.</param>
    /// <param name="Storage">What both keep where; null from a package that does not say.</param>
    internal sealed record Overlay(string Name, string ComposeFile, IReadOnlyList<JsonElement> ProtectedVolumes, StoredData? Storage = null);

    /// <param name="Path">Where it is.</param>
    /// <param name="State"><c>UpToDate</c>, <c>Missing</c>, <c>Stale</c> or <c>Foreign</c>.</param>
    /// <param name="OldText">What is on disk.</param>
    /// <param name="NewText">What the definitions say.</param>
    internal sealed record File(string Path, string State, string OldText, string NewText);
}
