using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComposeGen.Comparison;

/// <summary>What <c>docker compose config</c> says of files, without an engine.</summary>
public static partial class ComposeConfig
{
    /// <exception cref="InvalidOperationException">Compose does not run here.</exception>
    public static void Require()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("docker", ["compose", "version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException(process.StandardError.ReadToEnd());
            }
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw new InvalidOperationException(problem.Message, problem);
        }
    }

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

    /// <summary>Values for the variables that files require, and for those whose emptiness Compose would refuse where they stand.</summary>
    public static Dictionary<string, string> RequiredVariables(IEnumerable<string> texts)
    {
        var values = new Dictionary<string, string>();
        foreach (var line in texts.SelectMany(static text => text.Split('\n')))
        {
            foreach (Match match in RequiredVariable().Matches(line))
            {
                var name = match.Groups[1].Value;
                values.TryAdd(name, name.Contains("PORT", StringComparison.OrdinalIgnoreCase) ? "8123"
                    : name.Contains("IP", StringComparison.Ordinal) || name.Contains("LISTEN", StringComparison.Ordinal) ? "127.0.0.1" : "value" + name.Length);
            }

            if (PlainVariable().Match(line) is { Success: true } plain && !values.ContainsKey(plain.Groups["name"].Value))
            {
                var key = plain.Groups["key"].Value;
                values.Add(plain.Groups["name"].Value, key.StartsWith('-') ? "/srv/made-up"
                    : key is "retries" or "replicas" or "scale" or "pids_limit" or "cpus" ? "3" : "true");
            }
        }

        return values;
    }

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

    [GeneratedRegex(@"^\s*((?<key>-) [""']?\$\{?(?<name>[A-Za-z_][A-Za-z0-9_]*)\}?(?=:/|/)|(?<key>read_only|privileged|init|tty|stdin_open|retries|replicas|scale|pids_limit|cpus): [""']?\$\{?(?<name>[A-Za-z_][A-Za-z0-9_]*)\}?[""']?\s*$)")]
    private static partial Regex PlainVariable();

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*):?\?")]
    private static partial Regex RequiredVariable();
}
