using System.Text.RegularExpressions;
using ComposeGen.Rules;

namespace ComposeGen.Output.Variables;

/// <summary>
/// Compares the variables of an application with those in <c>.env</c> and in an example that a person wrote. It says nothing where
/// other files might use what looks unused.
/// </summary>
public static partial class EnvironmentCheck
{
    private static readonly string[] ForCompose = ["COMPOSE_", "DOCKER_", "BUILDKIT_", "BUILDX_"];

    /// <summary>What is to be said about the <c>.env</c> of an application.</summary>
    /// <param name="files">The application, without and with each overlay.</param>
    /// <param name="directory">The directory of its Compose file.</param>
    public static IReadOnlyList<EnvironmentNote> OfValues(IReadOnlyList<ComposeFile> files, string directory)
    {
        var path = Path.Combine(directory, ".env");
        if (!File.Exists(path))
        {
            return [];
        }

        var text = File.ReadAllText(path);
        var entries = DotEnvFile.Entries(text);
        var variables = EnvironmentVariables.Of(files);
        var set = new HashSet<string>(entries.Select(static entry => entry.Name), StringComparer.Ordinal);
        var missing = variables.Where(variable => !set.Contains(variable.Name) && Environment.GetEnvironmentVariable(variable.Name) is null).ToList();
        var notes = new List<EnvironmentNote>();
        foreach (var entry in Unused(entries, variables, files, directory, text))
        {
            var meant = missing.Where(variable => IsTypo(entry.Name, variable.Name)).MinBy(variable => EditDistance.Between(entry.Name, variable.Name));
            notes.Add(meant is null
                ? new EnvironmentNote(null, entry.Line, entry.Column, $"Nothing uses {entry.Name}")
                : new EnvironmentNote(BuildRules.EnvironmentTypo.Id, entry.Line, entry.Column,
                    $"Nothing uses {entry.Name}, while {meant.Name} is {(meant.IsRequired ? "required and " : "")}missing; rename the entry if that is what it means"));
        }

        notes.AddRange(missing.Where(static variable => variable.IsRequired)
            .Select(static variable => new EnvironmentNote(null, 0, 0, $"{variable.Name} is required and missing")));
        return notes;
    }

    /// <summary>What an example that a person wrote does not mention.</summary>
    /// <param name="files">The application, without and with each overlay.</param>
    /// <param name="example">The text of the example.</param>
    public static EnvironmentNote? OfExample(IReadOnlyList<ComposeFile> files, string example)
    {
        var named = DotEnvFile.Named(example);
        var missing = EnvironmentVariables.Of(files).Select(static variable => variable.Name).Where(name => !named.Contains(name)).ToList();
        return missing.Count == 0 ? null : new EnvironmentNote(BuildRules.ForeignExample.Id, 1, 1,
            $"{OutputFileNames.EnvironmentExample} was not generated and is left as it is; it does not mention {string.Join(", ", missing)}. Add what is missing, or delete the file to have it generated");
    }

    private static IEnumerable<DotEnvEntry> Unused(
        IReadOnlyList<DotEnvEntry> entries, IReadOnlyList<EnvironmentVariable> variables, IReadOnlyList<ComposeFile> files, string directory, string text)
    {
        var used = new HashSet<string>(variables.Select(static variable => variable.Name), StringComparer.Ordinal);
        var unused = entries.Where(entry => !used.Contains(entry.Name) && !ForCompose.Any(prefix => entry.Name.StartsWith(prefix, StringComparison.Ordinal))).ToList();
        if (unused.Count == 0 || files.Any(ReadsOthers))
        {
            return [];
        }

        // What other files of that directory mention may be used by whoever reads them.
        var words = new HashSet<string>(Reference().Matches(text).Select(static match => match.Groups[1].Value), StringComparer.Ordinal);
        foreach (var other in Directory.EnumerateFiles(directory).Where(static path => Path.GetExtension(path) is ".yaml" or ".yml" or ".sh" or ".ps1" or ".json" or ".toml"))
        {
            words.UnionWith(Word().Matches(File.ReadAllText(other)).Select(static match => match.Value));
        }

        return unused.Where(entry => !words.Contains(entry.Name));
    }

    /// <summary>Whether variables may be used by files that the application names: those it includes, extends, or gives to containers.</summary>
    private static bool ReadsOthers(ComposeFile file) => file.Include.Count > 0
        || file.Services.Any(static service => service.EnvFile.Count > 0 || service.Extends is not null);

    private static bool IsTypo(string written, string meant) => EditDistance.Between(written, meant) <= Math.Min(2, meant.Length / 4);

    [GeneratedRegex(@"\$\{?([A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Reference();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();
}
