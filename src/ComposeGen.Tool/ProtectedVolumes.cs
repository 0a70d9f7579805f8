using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComposeGen.Tool;

/// <summary>Makes the volumes that the Compose file calls external.</summary>
internal static class ProtectedVolumes
{
    /// <summary>The arguments of <c>docker</c>, a command for each volume; creating one that is there does nothing.</summary>
    /// <param name="app">The application.</param>
    /// <param name="declared">The volumes, without or with an overlay.</param>
    /// <param name="projectDirectory">The directory of its Compose file, which need not be there yet.</param>
    /// <param name="directory">Where the commands run.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<string[]>> CommandsAsync(
        Inspection.App app, IReadOnlyList<JsonElement> declared, string projectDirectory, string directory, CancellationToken cancellation) =>
        declared.Count == 0 ? [] : [.. (await ResolveAsync(app, declared, projectDirectory, directory, cancellation).ConfigureAwait(false)).Select(Create)];

    /// <summary>Names and options may hold variables. Compose itself fills them in, from the environment and the .env file.</summary>
    private static async Task<IEnumerable<JsonNode>> ResolveAsync(
        Inspection.App app, IReadOnlyList<JsonElement> declared, string projectDirectory, string directory, CancellationToken cancellation)
    {
        var volumes = new JsonObject();
        var mounts = new JsonArray();
        foreach (var volume in declared)
        {
            var key = $"v{volumes.Count}";
            volumes[key] = JsonNode.Parse(volume.GetRawText());
            mounts.Add((JsonNode)$"{key}:/{key}");
        }

        // Compose leaves out volumes that no service mounts.
        var file = new JsonObject
        {
            ["name"] = app.Name,
            ["services"] = new JsonObject { ["holder"] = new JsonObject { ["image"] = "scratch", ["volumes"] = mounts } },
            ["volumes"] = volumes,
        };
        var output = new StringBuilder();
        var error = new StringBuilder();
        string[] command = ["compose", "--project-directory", projectDirectory, "-f", "-", "config", "--format", "json"];
        var exitCode = await ChildProcess.RunAsync(
            "docker", command, directory, file.ToJsonString(), line => output.AppendLine(line), line => error.AppendLine(line), cancellation).ConfigureAwait(false);
        return exitCode == 0
            ? JsonNode.Parse(output.ToString())!["volumes"]!.AsObject().Select(static volume => volume.Value!)
            : throw new ToolException($"docker compose cannot read the protected volumes: {error.ToString().Trim()}", ExitCode.Errors);
    }

    /// <summary>What <c>config</c> prints is a Compose file again, with all dollar signs doubled.</summary>
    private static string Unescape(JsonNode? value) => value switch
    {
        null => "",
        _ when value.GetValueKind() == JsonValueKind.String => ((string)value!).Replace("$$", "$"),
        _ => value.ToJsonString(),
    };

    private static string[] Create(JsonNode volume)
    {
        var arguments = new List<string> { "volume", "create" };
        if (volume["driver"] is { } driver)
        {
            arguments.AddRange(["--driver", Unescape(driver)]);
        }

        Add("--opt", "driver_opts");
        Add("--label", "labels");
        arguments.Add(Unescape(volume["name"]));
        return [.. arguments];

        void Add(string option, string key)
        {
            foreach (var (name, value) in volume[key]?.AsObject() ?? [])
            {
                arguments.AddRange([option, $"{name}={Unescape(value)}"]);
            }
        }
    }
}
