using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComposeGen.Comparison;

/// <summary>What <c>docker compose config</c> says of files, without an engine.</summary>
public static partial class ComposeConfig
{
    /// <summary>The canonical form, with variables filled in or left as they are.</summary>
    /// <param name="files">The Compose file and its overlays.</param>
    /// <param name="projectDirectory">What relative paths start from.</param>
    /// <param name="interpolate">Whether to fill in variables.</param>
    /// <param name="variables">Their values.</param>
    /// <exception cref="InvalidOperationException">Compose refuses the files; the message is what it says.</exception>
    public static JsonObject Of(
        IReadOnlyList<string> files, string projectDirectory, bool interpolate, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo("docker") { WorkingDirectory = projectDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "compose", "--profile", "*", "-p", "compared", "--project-directory", projectDirectory }
            .Concat(files.SelectMany(static file => new[] { "-f", file }))
            .Concat(["config", "--format", "json", "--no-env-resolution"])
            .Concat(interpolate ? [] : ["--no-interpolate"]))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonNode.Parse(output)!.AsObject()
            : throw new InvalidOperationException(string.Join('\n', error.Result.Split('\n').Where(static line => !line.StartsWith("time=", StringComparison.Ordinal))).Trim());
    }

    /// <summary>Values for the variables that files require, so that Compose can fill them in.</summary>
    public static Dictionary<string, string> RequiredVariables(IEnumerable<string> texts) => texts
        .SelectMany(static text => RequiredVariable().Matches(text))
        .Select(static match => match.Groups[1].Value).Distinct()
        .ToDictionary(static name => name, static name =>
            name.Contains("PORT", StringComparison.OrdinalIgnoreCase) ? "8123"
            : name.Contains("IP", StringComparison.Ordinal) || name.Contains("LISTEN", StringComparison.Ordinal) ? "127.0.0.1" : "value" + name.Length);

    /// <summary>Empty files in the place of those that services read: Compose wants them there even where it does not read them.</summary>
    public static void CreateEnvFiles(IEnumerable<string?> paths, string projectDirectory)
    {
        foreach (var path in paths)
        {
            if (path is not null && !Path.IsPathRooted(path) && Path.Combine(projectDirectory, path) is var file && !File.Exists(file))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, "");
            }
        }
    }

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*):?\?")]
    private static partial Regex RequiredVariable();
}
