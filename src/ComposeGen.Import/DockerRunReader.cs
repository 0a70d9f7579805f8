using ComposeGen.Import.CommandLines;
using ComposeGen.Import.Reading;
using ComposeGen.Import.Schema;
using ComposeGen.Import.Yaml;

namespace ComposeGen.Import;

/// <summary>Reads a <c>docker run</c> command as the application of one service that starts the same container.</summary>
internal static class DockerRunReader
{
    private static readonly SourcePlace Start = new("command line", 1, 1);

    /// <summary>Reads a command.</summary>
    /// <param name="commandLine">The command as one types it into a shell, over several lines if need be.</param>
    /// <exception cref="ImportException">It is no such command, or Compose would refuse what it says.</exception>
    public static ImportedApplication Read(string commandLine)
    {
        var words = ShellSplitter.Split(commandLine.Replace("$(pwd)", "${PWD}", StringComparison.Ordinal).Replace("`pwd`", "${PWD}", StringComparison.Ordinal));
        var first = CommandStart(words);
        var notes = new ImportNotes();
        var service = new RunService(notes, Start);
        var image = ReadOptions(words, first, service, notes);
        if (image >= words.Count)
        {
            throw new ImportException(words.Count > 0 ? words[^1].Place : Start, "The command names no image");
        }

        service.Set("image", Scalar(words[image]));
        for (var i = image + 1; i < words.Count; i++)
        {
            service.Add("command", Scalar(words[i]));
        }

        if (service.Networks.Entries.Count == 0 && service.Attributes["network_mode"] is null)
        {
            notes.Carried(words[first].Place, "The container joins the network of the application instead of the engine's default bridge");
        }

        var tree = Tree(service, words[image]);
        SchemaCheck.Check(tree);
        var sources = new SourceMap();
        var file = new FileReader(sources, notes).Read(tree);
        sources.Add(file, Start);
        return new ImportedApplication(file, sources, notes.All);
    }

    /// <summary>Behind <c>docker [container] run</c>, or <c>create</c>, or the same of podman.</summary>
    private static int CommandStart(IReadOnlyList<CommandWord> words)
    {
        var i = 0;
        while (i < words.Count && words[i].Text is "sudo" or "$$")
        {
            i++;
        }

        if (i + 1 < words.Count && Path.GetFileNameWithoutExtension(words[i].Text) is "docker" or "podman")
        {
            i += words[i + 1].Text == "container" ? 2 : 1;
            if (i < words.Count && words[i].Text is "run" or "create")
            {
                return i + 1 < words.Count ? i + 1 : throw new ImportException(words[i].Place, "The command names no image");
            }
        }

        throw new ImportException(words.Count > 0 ? words[0].Place : Start, "This is not a docker run command; it begins with docker run, docker create or podman run");
    }

    /// <returns>The place of the image.</returns>
    private static int ReadOptions(IReadOnlyList<CommandWord> words, int first, RunService service, ImportNotes notes)
    {
        for (var i = first; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Text == "--")
            {
                return i + 1;
            }

            if (word.Text.Length < 2 || word.Text[0] != '-')
            {
                return i;
            }

            i += word.Text.StartsWith("--", StringComparison.Ordinal) ? Long(words, i, service, notes) : Short(words, i, service, notes);
        }

        return words.Count;
    }

    /// <returns>How many words its value takes.</returns>
    private static int Long(IReadOnlyList<CommandWord> words, int i, RunService service, ImportNotes notes)
    {
        var word = words[i];
        var (name, value) = word.Text[2..].Split('=', 2) is [var left, var right] ? (left, right) : (word.Text[2..], null);
        if (RunOptions.Find(name) is not { } option)
        {
            var hint = Suggestion.For(name, RunOptions.Names);
            notes.Refused(word.Place, value is null
                ? $"docker run has no option --{name}{hint}: it is left out, and what follows is read as if it took no value"
                : $"docker run has no option --{name}{hint}: it is left out");
            return 0;
        }

        if (!option.TakesValue)
        {
            option.Apply(service, new YamlScalar(word.Place, value is null or "1" or "true" ? "true" : "false", YamlKind.Boolean));
            return 0;
        }

        option.Apply(service, value is null ? Scalar(ValueOf(words, i, "--" + name)) : new YamlScalar(word.Place, value, YamlKind.Text));
        return value is null ? 1 : 0;
    }

    /// <summary>Letters may stand together: <c>-itd</c>, <c>-p80:80</c>.</summary>
    private static int Short(IReadOnlyList<CommandWord> words, int i, RunService service, ImportNotes notes)
    {
        var word = words[i];
        for (var at = 1; at < word.Text.Length; at++)
        {
            if (RunOptions.Find(word.Text[at]) is not { } option)
            {
                notes.Refused(word.Place, $"docker run has no option -{word.Text[at]}: it is left out");
                return 0;
            }

            if (!option.TakesValue)
            {
                option.Apply(service, new YamlScalar(word.Place, "true", YamlKind.Boolean));
                continue;
            }

            var rest = word.Text[(at + 1)..].TrimStart('=');
            option.Apply(service, rest.Length > 0 ? new YamlScalar(word.Place, rest, YamlKind.Text) : Scalar(ValueOf(words, i, "-" + word.Text[at])));
            return rest.Length > 0 ? 0 : 1;
        }

        return 0;
    }

    private static CommandWord ValueOf(IReadOnlyList<CommandWord> words, int i, string option) => i + 1 < words.Count
        ? words[i + 1]
        : throw new ImportException(words[i].Place, $"The value of {option} is missing");

    private static YamlScalar Scalar(CommandWord word) => new(word.Place, word.Text, YamlKind.Text);

    private static YamlMap Tree(RunService service, CommandWord image)
    {
        var name = (service.Attributes["container_name"] as YamlScalar)?.Text ?? ImageName(image.Text);
        var tree = new YamlMap(Start, [Section("services", new YamlMap(Start, [Section(name, service.Attributes)]))]);
        foreach (var (key, section) in new[] { ("volumes", service.Volumes), ("networks", service.Networks) })
        {
            if (section.Entries.Count > 0)
            {
                tree.Entries.Add(Section(key, section));
            }
        }

        return tree;
    }

    /// <summary>A service without a name of its own has that of its image.</summary>
    private static string ImageName(string image)
    {
        var name = image.Split('@')[0].Split('/')[^1].Split(':')[0];
        var key = new string([.. name.Where(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.')]);
        return key.Length > 0 ? key : "service";
    }

    private static YamlEntry Section(string key, YamlMap map) => new(key, map.Place, map, SourceComments.None);
}
